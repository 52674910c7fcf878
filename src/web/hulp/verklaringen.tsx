import type { Verzoek } from '../../http/route.ts';
import { blad } from '../blad.tsx';
import { Kaart, Kop, Link, Tekst } from '../ui/index.ts';

/** GET /toegankelijkheid: what was built for, what was checked, what was not. */
export const toegankelijkheid = (v: Verzoek): Response | Promise<Response> => blad(v, { titel: 'Toegankelijkheid', deel: '/toegankelijkheid', smal: true }, (
  <>
    <Kop titel="Toegankelijkheid" sub="Voordeur is gebouwd om voor iedereen te werken." />
    <Kaart titel="Waar we voor bouwen">
      <Tekst>
        <p>De norm is WCAG 2.2, niveau AA.</p>
        <ul>
          <li>Alles werkt met het toetsenbord alleen, en zonder scripts.</li>
          <li>Een stand heeft altijd een woord en een vorm, nooit alleen een kleur.</li>
          <li>Bij elk beeld staat dezelfde informatie als tabel of als tekst.</li>
          <li>Op een telefoon en bij sterk vergroten wordt een tabel een rij kaarten.</li>
          <li>Bij een fout staat bovenaan welke antwoorden het zijn, met een link naar elk veld.</li>
        </ul>
      </Tekst>
    </Kaart>
    <Kaart titel="Wat is nagekeken">
      <Tekst>
        <p>Bij elke wijziging controleert een programma (axe) de pagina's op bekende fouten. Dat vindt een deel van de problemen, niet alle.</p>
        <p>Een onderzoek door een onafhankelijke partij, en een proef met mensen die een schermlezer gebruiken, zijn er nog niet geweest. Daarom staat hier geen verklaring dat Voordeur volledig voldoet.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Loop je ergens tegenaan?">
      <Tekst><p>Meld het aan de beheerder van je organisatie. Zeg op welke pagina je was, wat je wilde doen en welk hulpmiddel je gebruikt.</p></Tekst>
    </Kaart>
  </>
));

/** GET /privacy: what is kept, who sees it, what is recorded of it; and what is not arranged yet. */
export const privacy = (v: Verzoek): Response | Promise<Response> => blad(v, { titel: 'Privacy', deel: '/privacy', smal: true }, (
  <>
    <Kop titel="Privacy" sub="Wat Voordeur bewaart, wie het ziet en wat daarvan wordt vastgelegd." />
    {v.demo && <Kaart titel="Dit is een demo"><Tekst><p>Alle personen en dossiers zijn verzonnen. Vul geen echte gegevens in.</p></Tekst></Kaart>}
    <Kaart titel="Wat er van een cliënt wordt bewaard">
      <Tekst>
        <p>Wat de begeleider invult in de aanvraag, en wat anderen daarna in het dossier vastleggen: een motivering, een advies, een contract. Welke vragen dat zijn, staat in de regeling. Een burgerservicenummer vraagt Voordeur niet, een diagnose ook niet.</p>
        <p>Documenten die iemand toevoegt. Elk hoort bij een groep gegevens, en alleen wie die groep mag zien, ziet ook het document en hoe het heet. Van een document dat is verwijderd blijft over wanneer het er kwam, van wie en hoe groot het was; naam en inhoud niet.</p>
        <p>Notities van collega's bij een dossier. Zij blijven binnen de organisatie die ze schreef. Van een notitie die is verwijderd blijft niets over.</p>
        <p>Na de sleutel: woondoelen en evaluaties, uren begeleiding, signalen en wat ermee is gedaan, en hoe het afliep. Ook dat hoort per stuk bij een groep gegevens, met een eigen kring van lezers. Van een klacht wordt de soort bewaard, en niet de klacht zelf.</p>
        <p>Wat er gebeurde, zoals ingediend of sleutel overgedragen, wordt apart bewaard, zonder naam en zonder vrije tekst. Een brief wordt niet als bestand bewaard: hij wordt telkens gemaakt uit wat bij het besluit is vastgelegd.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Of iemand al bekend is">
      <Tekst>
        <p>Uit de naam en de geboortedatum maakt de database een sleutel, een code. Hebben twee dossiers dezelfde sleutel, dan krijgt wie de aanvraag toetst of erop besluit te zien dat het misschien om dezelfde persoon gaat.</p>
        <p>De sleutel verlaat de database niet en komt nooit in beeld. Wie bij de database zelf kan, kan er wel een vermoeden mee toetsen. Ligt het andere dossier buiten het zicht van de lezer, dan staat er alleen dat het er misschien is, niet van wie of waar.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Wat een cliënt zelf vertelt">
      <Tekst>
        <p>Ongeveer een half jaar na de sleutel kan een cliënt met een code van papier een korte vragenlijst invullen. De antwoorden staan los van het dossier: zonder naam en zonder dag, alleen met de regeling en het kwartaal. De code wordt gewist zodra zij is gebruikt. Kiest de cliënt dat de begeleiders van de zorgorganisatie mogen meelezen, dan horen de antwoorden wel bij het dossier, en lezen alleen zij ze daar.</p>
        <p>Anderen zien aantallen, vanaf vijf antwoorden. Wat iemand in eigen woorden schreef, leest alleen het Servicepunt of de uitstroomcoördinator. Wie bij de database zelf kan, kan kort na het versturen misschien nog zien welke code verdween.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Wie het ziet">
      <Tekst>
        <p>Alleen organisaties die bij het dossier betrokken zijn, en per rol alleen de groepen die de regeling noemt, vanaf de fase die daar staat. De tabel staat bij <Link href="/regelingen">Regeling</Link>. De database zelf bewaakt dit, voor elk scherm en elke koppeling.</p>
        <p>Tot de aanvraag is ingediend, ziet alleen de eigen zorgorganisatie haar. De cliënt geeft toestemming per doel, zoals het zoeken van een woning of het regelen van begeleiding. Wie alleen voor een doel betrokken is waarvoor geen toestemming is, ziet het dossier niet. Wordt alle toestemming ingetrokken, dan ziet geen andere organisatie het. Intrekken werkt meteen.</p>
        <p>De monitor telt wat er gebeurde en kent geen namen.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Wat er van jou wordt bewaard">
      <Tekst>
        <p>Je naam, organisatie en rol. Je e-mailadres, als je beheerder het opgaf of het meekwam bij het inloggen; daar gaat je mail heen en anderen zien het niet. Het nummer en adres die je zelf invult bij Vervanging zien collega's in de keten wel, bij de dossiers die je behandelt. Ook bewaart Voordeur wie wie vervangt en wie bij een zitting was.</p>
        <p>In een mail staan aantallen, een dag en een link, en nooit iets over een cliënt. Een verzonden mail blijft 30 dagen bewaard. Of en wanneer je mail krijgt, kies je bij Instellingen.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Wat wordt vastgelegd">
      <Tekst>
        <p>Van elke keer dat iemand gegevens, namen, documenten of notities van cliënten te zien krijgt: wie, namens welke organisatie, in welke rol, wanneer, en van welke dossiers welke groepen. Ook een uitvoer naar een bestand telt mee. Dit is niet te wijzigen of te wissen.</p>
        <p>Van elke stap in een dossier: wie haar zette, voor welke organisatie, op welke dag zij gebeurde en wanneer zij is vastgelegd.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Op jouw computer">
      <Tekst>
        <p>Eén cookie houdt bij dat je bent ingelogd, en tijdens het inloggen één die daarbij hoort. Er zijn geen cookies om je te volgen en er wordt niets van andere sites geladen.</p>
        <p>Wat je in een formulier typt en nog niet verstuurde, bewaart je browser in het tabblad waarin je werkt, tot je verstuurt of uitlogt. Bij een stap met veel tekst bewaart ook Voordeur zelf dat concept, zodat je het op een ander apparaat kunt afmaken. Alleen jij ziet het, zolang je het dossier mag zien; het gaat weg als de stap is gezet, of na dertig dagen.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Wat een cliënt zelf kan">
      <Tekst>
        <p>De begeleider nodigt de cliënt uit met een code op papier, en een wettelijk vertegenwoordiger ook. In Mijn Voordeur staat dan hoe het ervoor staat, wat er over de cliënt is opgeschreven, de brieven, wie er keek en wie wat mag zien. De cliënt geeft daar zelf toestemming of trekt die in, zegt wat niet klopt, vraagt om wissen en neemt alles mee in één bestand. Wie niet inlogt, kan hetzelfde vragen aan de begeleider. Op een vraag komt binnen een maand antwoord.</p>
        <p>Wordt een cliënt 18 jaar, dan beslist die zelf. De toegang van de ouder of voogd stopt, en zonder eigen toestemming stopt na de afgesproken tijd ook het delen.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Als er haast is">
      <Tekst>
        <p>Bij gevaar of een calamiteit kan een medewerker die de regeling daarvoor aanwijst een dossier openen dat buiten het eigen zicht ligt: met een reden, voor een paar uur, alleen voor zichzelf en alleen om te lezen. Heeft de cliënt de toestemming ingetrokken, dan kan het niet. De functionaris gegevensbescherming beoordeelt elke noodtoegang, en de cliënt ziet haar ook.</p>
      </Tekst>
    </Kaart>
    <Kaart titel="Hoe lang het blijft">
      <Tekst>
        <p>Per regeling staat hoe lang de gegevens van een persoon blijven, naar hoe het dossier eindigde. Die dag staat op het dossier. Daarna wist Voordeur de persoon vanzelf: namen, antwoorden, documenten, verslagen en notities. Een lopend bezwaar of een onbeantwoord verzoek houdt dat tegen. Wat er gebeurde blijft, zonder persoon, zodat de cijfers kloppen. Een back-up van eerder brengt wie gewist is niet terug.</p>
        <p>Het inzagelog blijft, met nummers van dossiers en zonder namen van cliënten. Verzonden mail gaat na 30 dagen weg, een concept ook.</p>
      </Tekst>
    </Kaart>
  </>
));
