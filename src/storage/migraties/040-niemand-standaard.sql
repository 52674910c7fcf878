-- Nobody has a right to run a function by default; these two of 037 were left open. A trigger runs them all the same.
revoke all on function voordeur.noodtoegang_vast(), voordeur.noodoordeel_vast() from public;
