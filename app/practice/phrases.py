"""Sentences as such an office writes them, in Finnish and in Swedish, for cases made in numbers."""

from __future__ import annotations

WISHES = {
    "fi": (
        "Haluan oman kodin, jossa saan olla rauhassa.",
        "Pieni asunto riittää, kunhan siinä on oma keittiö.",
        "Toivon, että tuki käy kotona eikä minun tarvitse selittää kaikkea alusta.",
        "Lapset voisivat tulla käymään.",
        "En halua asua tuttujen kanssa samassa rapussa.",
        "Haluan pitää sen asunnon, joka minulla on.",
        "Koira tulee mukaan.",
        "Paikka, jossa voi nukkua yöt.",
    ),
    "sv": (
        "Jag vill ha ett eget hem där jag får vara i fred.",
        "En liten lägenhet räcker, bara den har ett eget kök.",
        "Jag hoppas att stödet kommer hem till mig.",
        "Barnen ska kunna hälsa på.",
        "Jag vill behålla den lägenhet jag har.",
        "Ett ställe där man kan sova om nätterna.",
    ),
}
QUESTIONS = {
    "fi": (
        "Mikä asumismuoto sopii asiakkaalle, ja kuka tukee asumista?",
        "Miten nykyinen asunto säilyy?",
        "Missä asiakas asuu ensimmäisestä päivästä alkaen?",
        "Kuka auttaa hakemuksissa ja muuttopäivänä?",
    ),
    "sv": (
        "Vilken boendeform passar klienten, och vem stöder boendet?",
        "Hur kan den nuvarande bostaden behållas?",
        "Var bor klienten från och med den första dagen?",
    ),
}
SITUATIONS = {
    "fi": (
        "Asuntoa on haettu kahdelta vuokranantajalta.",
        "Nykyinen asuminen on tilapäistä.",
        "Asiakas voi olla läheisen luona enintään kaksi viikkoa.",
        "Vuokranantaja on luvannut vastata hakemukseen tämän kuun aikana.",
        "Asumisesta on kokemusta usean vuoden ajalta.",
        "Asiakas käy katsomassa asuntoa ensi viikolla.",
        "Tukea tarvitaan eniten ensimmäisten kuukausien aikana.",
        "Asiakas hoitaa arjen askareet itse.",
        "Laskut ja posti käydään läpi yhdessä kerran viikossa.",
        "Asunnon tulisi olla kävelymatkan päässä palveluista.",
    ),
    "sv": (
        "Bostad har sökts hos två hyresvärdar.",
        "Det nuvarande boendet är tillfälligt.",
        "Klienten kan bo hos en närstående i högst två veckor.",
        "Klienten har erfarenhet av eget boende i flera år.",
        "Stöd behövs mest under de första månaderna.",
        "Klienten sköter vardagssysslorna själv.",
        "Räkningar och post gås igenom tillsammans en gång i veckan.",
    ),
}
ENTRIES = {
    "fi": (
        "Soitto vankilaan, uusi aika sovittu.",
        "Asiakas kävi toimistolla, hakemus täytettiin yhdessä.",
        "Vuokranantaja pyysi lisätietoja tulosta.",
        "Kutsut lähetetty uudestaan, koska aika muuttui.",
        "Tukihenkilö kertoi, että asuminen on alkanut hyvin.",
        "Aikuissosiaalityö palaa asiaan ensi viikolla.",
    ),
    "sv": (
        "Samtal till fängelset, en ny tid har bokats.",
        "Klienten besökte byrån, ansökan fylldes i tillsammans.",
        "Hyresvärden bad om tilläggsuppgifter.",
        "Stödpersonen berättade att boendet har kommit i gång bra.",
    ),
}
ACTIONS = {
    "fi": (
        "Asuntohakemuksen uusiminen",
        "Palvelutarpeen arvioinnin aloittaminen",
        "Vuokravakuuden maksusitoumuksen hakeminen",
        "Maksusuunnitelman tekeminen",
        "Tukihenkilön nimeäminen",
        "Perustoimeentulotuen hakemus",
        "Henkilökortin hakeminen",
        "Asuntonäytöstä sopiminen",
    ),
    "sv": (
        "Förnyande av bostadsansökan",
        "Bedömning av servicebehovet inleds",
        "Ansökan om betalningsförbindelse för hyresgaranti",
        "En betalningsplan görs upp",
        "En stödperson utses",
        "Ansökan om grundläggande utkomststöd",
    ),
}
PLANS_B = {
    "fi": (
        "INAn kriisihuone.",
        "Läheisen luona sovitut ensimmäiset yöt.",
        "Aikuissosiaalityön järjestämä tilapäinen asuminen.",
        "Nykyinen asunto, kunnes uusi on valmis.",
    ),
    "sv": (
        "INA:s krisrum.",
        "Hos en närstående de första nätterna.",
        "Tillfälligt boende som vuxensocialarbetet ordnar.",
    ),
}
VOICES = {
    "fi": ("Tämä sopii minulle.", "Mieluummin oma asunto heti.", "Hyvä, että sovittiin, kuka tekee mitäkin."),
    "sv": ("Det här passar mig.", "Hellre en egen bostad genast.", "Bra att vi kom överens om vem som gör vad."),
}
TOWNS = ("Itälä", "Itälä, keskusta", "Kivisalo", "Itälä tai Kivisalo", "Rantala", "Korsholm", "Vasa")
