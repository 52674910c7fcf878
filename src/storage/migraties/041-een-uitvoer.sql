-- One way to write down that a list or a file was taken (lezing_vastleggen, 034).
drop function voordeur.uitvoer_vastleggen(uuid[], text[]);
