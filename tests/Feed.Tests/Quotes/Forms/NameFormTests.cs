namespace Feed.Tests.Quotes.Forms;

/// <summary>Where a name begins and ends, and which names are not of people.</summary>
public sealed class NameFormTests
{
    private static readonly string[] Forms =
    [
        "“It is far too late,” said NAME.", "“It is far too late,” NAME said.", "NAME said: “It is far too late.”", "“It is far too late,” NAME told the Echo.",
        "The pier is shut. “It is far too late,” added NAME.", "On Monday NAME said: “It is far too late.”",
    ];

    private static readonly string[] Names = ["Robin Beck", "Amina Bello", "Okolo Vassar", "Vassar Dunmore", "Lena Voss"];

    private static readonly string[] Articles = ["", "the "];

    private static readonly string[] Described =
        ["“It is far too late,” {0}, {1}, said.", "{0}, {1}, said: “It is far too late.”", "“It is far too late,” said {0}, {1}."];

    private static readonly string[] Phrased = ["“It is far too late,” PHRASE said.", "PHRASE said: “It is far too late.”"];

    private static readonly string[] Full = ["Robin Beck", "Amina Bello", "Lena Mary Voss"];

    private static readonly string[] Signs = [" ", ", "];

    private static readonly string[] Ranked = ["Robin Beck", "Carla Devon", "Mei Lin Tan"];

    private static readonly string[] Introductions =
        ["has lived in Arva for nine years.", "was elected in May.", "runs a shop in Arva.", "won the race."];

    private static readonly string[] Parts = ["petitioner", "complainant", "appellant", "litigant", "claimant", "publican", "eyewitness"];

    [Theory]
    [InlineData("Publican Landlady Bookmaker Locksmith Silversmith Watchmaker Dressmaker Shoemaker Glazier Plasterer Stonemason Farrier Shipwright Boatbuilder Groundsman")]
    [InlineData("Team-mate Teammate Eyewitness Onlooker Passer-by Rescuer Dog-walker Motorist Pedestrian Homeowner Leaseholder Flatmate Classmate Shipmate Inmate")]
    [InlineData("Sub-postmistress Sub-postmaster Postmistress Postmaster Stationmaster Harbourmaster Quartermaster Schoolmaster Headteacher Headmistress Choirmaster Bandmaster")]
    [InlineData("Hajiya Hajia Alhaji Alhaja Mallam Otunba Oloye Engr. Surv. Barr. Pst. Evang. Chief Comrade Olori")]
    [InlineData("Mzee Bwana Mwalimu Adv. Advocate Inkosi Kgosi Induna MEC MCA Hon.")]
    [InlineData("Md. Smt. Shri Maulana Mufti Allama Kumari Sahibzada Makhdoom Mahant Swami Tehsildar Havildar Subedar SHO DCP DSP")]
    [InlineData("Datuk Dato Datin Encik Cik Tengku Tunku Cikgu Ustaz Ustazah Seri Kapitan Kagawad Konsehal Atty.")]
    [InlineData("Garda Taoiseach Tánaiste Cathaoirleach Archdruid Laird Bailie Provost Aunty Uncle Kaumatua Snr. Const. Councilman Councilwoman Alderman")]
    [InlineData("Cdr Cdr. Cmdr. Wg-Cdr Lt-Col Maj-Gen Sub-Lieutenant Rear-Admiral Sapper Fusilier Rifleman Airman Bombardier Guardsman Gnr Spr Cpl")]
    [InlineData("PC WPC DI DCI DS PCSO Det-Insp Head-Constable Sub-Inspector Sergeant-Major Chief-Superintendent CEO CFO")]
    [InlineData("Physiotherapist Chiropractor Osteopath Optician Dietitian Nutritionist Dentist Radiographer Pharmacist Petitioner Complainant Claimant Litigant Barrister Solicitor")]
    [InlineData("Linesman Goalscorer Weightlifter Hurdler Oarsman Yachtsman Whistleblower Hostage Refugee Trawlerman Crofter Smallholder Dairyman Housekeeper Chauffeur")]
    [InlineData("Mgr Mgr. Senator-elect Mayor-elect Regular Caddie Silk Newcomer Understudy")]
    public void A_title_is_not_part_of_a_name(string titles) => Said.IsRight(
        from title in titles.Split(' ')
        from name in Names
        from form in Forms
        let text = form.Replace("NAME", $"{title} {name}", StringComparison.Ordinal)
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("Ana Pérez del Pozo")]
    [InlineData("María Ortega de la Vega")]
    [InlineData("Rhys ap Gruffydd")]
    [InlineData("Nest ferch Rhodri")]
    [InlineData("Seán Mac an tSaoir")]
    [InlineData("Tomás Mac an Bhaird")]
    [InlineData("Aoife Ní Bhriain")]
    [InlineData("Máire Nic an Ghoill")]
    [InlineData("Karl von und zu Hagen")]
    [InlineData("Anke van der Velde")]
    [InlineData("Ahmed Al-Rashid")]
    [InlineData("Ahmed al-Rashid")]
    [InlineData("Siti binti Omar")]
    [InlineData("Yusof bin Hamzah")]
    [InlineData("Abd al-Rahman al-Farsi")]
    [InlineData("Abdul Rahman bin Yusof")]
    [InlineData("Luís da Costa e Silva")]
    [InlineData("TJ Hale")]
    [InlineData("PJ Mac Giolla")]
    [InlineData("Thomas Baker")]
    [InlineData("Ann Porter")]
    [InlineData("Lena Potter")]
    [InlineData("Tom Foreman")]
    [InlineData("Ann Lance")]
    public void A_name_is_whole(string name) => Said.IsRight(
        from form in Forms
        let text = form.Replace("NAME", name, StringComparison.Ordinal)
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("SAN RN CPA AM AO OAM DL OFR MFR BEM QPM CMG MVO DSO MBA FRCS FRSE M.D. R.N. Ph.D.")]
    public void Letters_after_a_name_are_not_part_of_it(string letters) => Said.IsRight(
        from after in letters.Split(' ')
        from name in Full
        from form in Forms
        from sign in Signs
        where sign == " " || form.Contains("NAME said", StringComparison.Ordinal)
        let text = form.Replace("NAME", $"{name}{sign}{after}{sign.TrimEnd()}", StringComparison.Ordinal)
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("Assistant Commissioner", "AC")]
    [InlineData("Assistant Superintendent of Police", "ASP")]
    [InlineData("Attorney General", "AG")]
    [InlineData("Deputy Commissioner of Police", "DCP")]
    [InlineData("Chief Justice", "CJ")]
    [InlineData("Chief Fire Officer", "CFO")]
    public void A_rank_in_full_explains_its_letters(string rank, string letters) => Said.IsRight(
        from name in Ranked
        from form in Forms
        let text = $"{rank} {name} came to Arva. {form.Replace("NAME", $"{letters} {name.Split(' ')[^1]}", StringComparison.Ordinal)}"
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("SSP Traffic Robin Beck", "Robin Beck")]
    [InlineData("SSP Traffic Gurvir Sandho", "Gurvir Sandho")]
    [InlineData("DIG Operations Robin Beck", "Robin Beck")]
    [InlineData("DCP Crime Robin Beck", "Robin Beck")]
    [InlineData("Chief Monday Efe", "Monday Efe")]
    [InlineData("Chief Sunday Okoro", "Sunday Okoro")]
    [InlineData("Senator-elect Beck", "Beck")]
    public void A_title_and_its_field_are_not_part_of_a_name(string phrase, string name) => Said.IsRight(
        from form in Phrased
        let text = form.Replace("PHRASE", phrase, StringComparison.Ordinal)
        select (text, name, Said.By(text)));

    [Theory]
    [InlineData("Ann Read", "Read")]
    [InlineData("Tom Council", "Council")]
    [InlineData("Ann Police", "Police")]
    [InlineData("Tom Mirror", "Mirror")]
    [InlineData("Pieter van der Berg", "van der Berg")]
    [InlineData("Walter van der Berg", "van der Berg")]
    [InlineData("Tim van 't Hof", "van 't Hof")]
    [InlineData("Tim van ’t Hof", "van ’t Hof")]
    public void A_surname_may_be_a_common_word_or_begin_with_particles(string full, string surname) => Said.IsRight(
        from intro in Introductions
        let text = $"{full} {intro} “It is far too late,” said {surname}."
        select (text, full, Said.By(text)));

    [Theory]
    [InlineData("Ms Ní Bhriain", "Ní Bhriain")]
    [InlineData("Mr Mac an tSaoir", "Mac an tSaoir")]
    [InlineData("Mrs van der Velde", "van der Velde")]
    [InlineData("Mr Van der Velde", "Van der Velde")]
    [InlineData("Dr Pérez del Pozo", "Pérez del Pozo")]
    [InlineData("Sir Wm. Hale", "Wm. Hale")]
    [InlineData("Sir Thos. Hale", "Thos. Hale")]
    [InlineData("Mr Al-Rashid", "Al-Rashid")]
    [InlineData("Ms de Silva", "de Silva")]
    public void A_name_after_a_form_of_address_is_whole(string name, string shown) => Said.IsRight(
        from form in Forms
        let text = form.Replace("NAME", name, StringComparison.Ordinal)
        select (text, shown, Said.By(text)));

    [Theory]
    [InlineData("Ana Pérez del Pozo", "Pérez del Pozo")]
    [InlineData("Aoife Ní Bhriain", "Ms Ní Bhriain")]
    [InlineData("Aoife Ní Bhriain", "Ní Bhriain")]
    [InlineData("Seán Mac an tSaoir", "Mac an tSaoir")]
    [InlineData("Anke van der Velde", "Van der Velde")]
    [InlineData("Ahmed Al-Rashid", "Al-Rashid")]
    [InlineData("Nimal De Silva", "De Silva")]
    public void The_surname_alone_means_the_person(string full, string surname) => Said.IsRight(
        from form in Forms
        let text = $"{full} runs the ferry. {form.Replace("NAME", surname, StringComparison.Ordinal)}"
        select (text, full, Said.By(text)));

    [Theory]
    [InlineData("ESB Networks")]
    [InlineData("HSQ Aske")]
    [InlineData("RVK Norham")]
    [InlineData("BT Norham")]
    [InlineData("Institute of Chartered Weavers")]
    [InlineData("Society of Harwick Potters")]
    [InlineData("Society for Fallen Sparrows")]
    [InlineData("Royal College of Arva Midwives")]
    [InlineData("Friends of Harwick Marsh")]
    [InlineData("Citizens for Clean Beaches")]
    [InlineData("Mothers for Safe Streets")]
    [InlineData("Sinn Féin")]
    [InlineData("Sinn Fein")]
    [InlineData("Rio Tinto")]
    [InlineData("Rolls-Royce")]
    [InlineData("Mercedes Benz")]
    [InlineData("Mercedes-Benz")]
    [InlineData("Fine Gael")]
    [InlineData("Fianna Fáil")]
    [InlineData("Plaid Cymru")]
    [InlineData("Mitsubishi")]
    [InlineData("Morgan Stanley")]
    [InlineData("Aer Lingus")]
    [InlineData("Boko Haram")]
    [InlineData("Barisan Nasional")]
    [InlineData("Kaizer Chiefs")]
    [InlineData("Border Force")]
    [InlineData("Age Concern")]
    [InlineData("Chelsea Council")]
    [InlineData("Victoria Police")]
    public void An_organisation_is_not_a_person(string name) => Said.IsRight(
        from form in Forms
        from the in Articles
        let text = form.Replace("NAME", the + name, StringComparison.Ordinal)
        select (text, "-", Said.By(text)));

    [Theory]
    [InlineData("Sinn Féin", "a party")]
    [InlineData("Rio Tinto", "the miner")]
    [InlineData("Fine Gael", "which governs")]
    public void An_organisation_with_a_description_is_not_a_person(string name, string description) => Said.IsRight(
        from form in Described
        let text = string.Format(null, form, name, description)
        select (text, "-", Said.By(text)));

    [Theory]
    [InlineData("Sinn Féin leader NAME")]
    [InlineData("Rio Tinto boss NAME")]
    [InlineData("ESB Networks manager NAME")]
    [InlineData("NAME of ESB Networks")]
    [InlineData("NAME of the Institute of Chartered Weavers")]
    [InlineData("NAME of the WHO")]
    [InlineData("NAME from the WHO")]
    [InlineData("Dr NAME, of the WHO,")]
    [InlineData("the petitioner, NAME,")]
    [InlineData("The litigant, NAME,")]
    public void A_person_beside_an_organisation_or_a_part_is_a_person(string phrase) => Said.IsRight(
        from name in Names.Append("R. N. Kulkar").Append("J. Vassar")
        from form in Phrased
        let text = form.Replace("PHRASE", phrase.Replace("NAME", name, StringComparison.Ordinal), StringComparison.Ordinal)
        select (text, name, Said.By(text)));

    [Fact]
    public void A_part_in_a_case_shows_that_a_name_with_initials_is_a_person() => Said.IsRight(
        from role in Parts
        let text = $"The pier was sold in May. The {role}, R. N. Kulkar, objected. According to R. N. Kulkar, the price was far too low."
        select (text, "R. N. Kulkar: the price was far too low", Said.Reported(text)));
}
