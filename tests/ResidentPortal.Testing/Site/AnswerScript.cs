namespace ResidentPortal.Testing.Site;

/// <summary>
/// What a resident answers on each page of a form, by the last part of the page's address. Begins with the least that is
/// accepted on every page of every form, so that a test only says what matters to it.
/// </summary>
public sealed class AnswerScript
{
    /// <summary>Pages of the report forms that only somebody sees who tells more.</summary>
    private static readonly HashSet<string> FurtherPages =
    [
        "reporting-for", "their-agreement", "kind", "what-was-said", "harm", "happened-before", "how-often", "noise", "noise-times", "who",
        "witnesses", "evidence", "effect", "at-risk", "hate", "reported-before", "earlier-reports", "support", "safe-emails", "safe-calls",
        "safe-texts", "access-needs", "own-home",
    ];

    /// <summary>What stands on a page besides its own, by the names of the pages on which it could stand as well.</summary>
    private static readonly Dictionary<string, string[]> Together = new()
    {
        ["what-happened"] = ["when"],
        ["where"] = ["place-type", "online-at"],
        ["safe-contact"] = ["contact-details"],
    };

    /// <summary>Somebody who lives in a council flat, hears noise, and stays anonymous.</summary>
    public static readonly AnswerScript Least = new(new Dictionary<string, (string, string)[]>
    {
        ["danger"] = [("danger", "over")],
        ["emergency"] = [],
        ["happening-now"] = [],
        ["reporting-for"] = [("reporting-for", "myself")],
        ["their-agreement"] = [("their-agreement", "agreed")],
        ["problem"] = [("kind", "noise")],
        ["kind"] = [("kind", "verbal")],
        ["what-happened"] = [("what-happened", "Somebody did something.")],
        ["what-was-said"] = [],
        ["why"] = [("strands", "race")],
        ["harm"] = [],
        ["place-type"] = [("place-type", "home")],
        ["where"] = [("where-street", "High Road")],
        ["online-at"] = [("online-at", "A chat group")],
        ["when"] = [("when", "today")],
        ["how-often"] = [],
        ["noise"] = [],
        ["noise-times"] = [],
        ["own-home"] = [],
        ["happened-before"] = [],
        ["who"] = [],
        ["witnesses"] = [],
        ["evidence"] = [],
        ["effect"] = [("effect", "I cannot sleep.")],
        ["at-risk"] = [],
        ["hate"] = [],
        ["reported-before"] = [("reported-before", "no")],
        ["earlier-reports"] = [],
        ["home"] = [("home", "council-landlord")],
        ["private-rented-who"] = [("private-rented-name", "Acme Lettings"), ("private-rented-reached", "acme@lettings.example.com")],
        ["support"] = [],
        ["safe-contact"] = [],
        ["contact-details"] = [],
        ["sharing"] = [],
        ["staff"] = [("staff", "no")],
        ["safe-emails"] = [],
        ["safe-calls"] = [],
        ["safe-texts"] = [],
        ["access-needs"] = [],
        ["subject"] = [("subject", "anti-social-behaviour")],
        ["whose"] = [("whose", "myself")],
        ["their-consent"] = [("their-name", "Robin Hill"), ("their-link", "I am her son"), ("their-consent", "told-me")],
        ["how-to-agree"] = [],
        ["their-home"] = [("their-home-street", "2 Elm Road")],
        ["their-safe-contact"] = [("their-safe-ways", "phone")],
        ["their-contact"] = [("their-contact-phone", "07700 900 111")],
        ["their-safe-calls"] = [],
        ["quicker-ways"] = [],
        ["members"] = [],
        ["business"] = [("business-name", "Corner Shop")],
        ["reports"] = [],
        ["same-incident"] = [("same-incident", "one-incident")],
        ["people"] = [("people", "1")],
        ["ongoing"] = [("ongoing", "stopped")],
        ["action"] = [],
        ["promised"] = [],
        ["who-else"] = [],
        ["safety"] = [],
        ["outcome-wanted"] = [("outcome-wanted", "I want it to stop.")],
        ["taking-part"] = [("taking-part", "not-sure")],
    });

    /// <summary>Somebody who comes by as many pages as one report can: named, for another person, told others before, renting.</summary>
    public static readonly AnswerScript Widest = Least
        .With("danger", ("danger", "danger"))
        .With("reporting-for", ("reporting-for", "someone-else"))
        .With("reported-before", ("reported-before", "same-problem"))
        .With("whose", ("whose", "someone-else"))
        .With("their-consent", ("their-name", "Robin Hill"), ("their-link", "I am her son"), ("their-consent", "not-yet"))
        .With("home", ("home", "housing-association"))
        .With("safe-contact", ("safe-ways", "email"), ("safe-ways", "phone"))
        .With("contact-details", ("contact-name", "Sam Field"), ("contact-email", "sam.field@example.com"),
            ("contact-phone", "07700 900 000"));

    private readonly Dictionary<string, (string Field, string Value)[]> pages;

    private AnswerScript(Dictionary<string, (string, string)[]> pages, bool tellsMore = false) =>
        (this.pages, TellsMore) = (pages, tellsMore);

    /// <summary>Something was said for a page that need not be answered, so that all of those are walked through.</summary>
    public bool TellsMore { get; }

    public static bool IsFurther(string page) => FurtherPages.Contains(page);

    /// <summary>
    /// The same script with these answers on this page in place of what it had there. Repeat a field to tick several boxes.
    /// </summary>
    public AnswerScript With(string page, params (string Field, string Value)[] fields) =>
        new(new(pages) { [page] = fields }, TellsMore || IsFurther(page));

    /// <summary>The same for a form that nobody sends without a name.</summary>
    public AnswerScript Named()
    {
        var named = pages["contact-details"].Any(field => field.Field == "contact-name")
            ? this
            : With("contact-details", [.. pages["contact-details"], ("contact-name", "Sam Field")]);
        return pages["safe-contact"].Length > 0 ? named : named.With("safe-contact", ("safe-ways", "do-not-contact"));
    }


    /// <summary>The fields of the case review's list of reports, one item each: what happened when, reported when, to whom.</summary>
    public AnswerScript WithReports(params (string Happened, string Reported, string Told)[] reports) => With("reports",
    [
        ("reports-count", reports.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        .. reports.SelectMany((report, index) => new[]
        {
            ($"reports-{index + 1}-told", report.Told),
            ($"reports-{index + 1}-happened", report.Happened),
            ($"reports-{index + 1}-reported", report.Reported),
            ($"reports-{index + 1}-same-problem", "yes"),
        }),
    ]);

    /// <summary>Answers that lead over this page of any form that has it.</summary>
    public static AnswerScript Past(string page) => page switch
    {
        "happening-now" => Widest.With("danger", ("danger", "happening-now")),
        "private-rented-who" =>
            Widest.With("home", ("home", "private-rented")).With("share-private-rented", ("share-private-rented", "yes")),
        "quicker-ways" => Widest.With("subject", ("subject", "hate-crime-only")),
        "same-incident" => Widest.WithReports(
            ("1 March 2026", "2 March 2026", "council"), ("1 March 2026", "3 March 2026", "police")),
        "members" => Widest.With("whose", ("whose", "group")),
        "business" => Widest.With("whose", ("whose", "business")),
        "safe-texts" => Widest.With("safe-contact", ("safe-ways", "text")),
        _ => Widest,
    };

    /// <exception cref="InvalidOperationException">A page that the script does not know: it is new in a form.</exception>
    public IReadOnlyList<(string Field, string Value)> On(string page) =>
        page == "sharing" ? [.. pages.Where(one => one.Key is "sharing" || IsConsent(one.Key)).SelectMany(one => one.Value)]
        : pages.TryGetValue(page, out var fields) ? [.. fields, .. Beside(page).Where(other => fields.All(own => own.Field != other.Field))]
        // Whom people are asked about is the council's own.
        : IsConsent(page) ? [(page, "no")]
        : throw new InvalidOperationException($"AnswerScript says nothing for the page '{page}'.");

    private IEnumerable<(string Field, string Value)> Beside(string page) =>
        Together.TryGetValue(page, out var others)
            ? others.SelectMany(other => pages[other]).Where(field => field.Field == "contact-name" || !IsUnwanted(field.Field))
                .Where(field => field.Field != "online-at" || pages["place-type"].Any(place => place.Value is "online"))
            : [];

    /// <summary>Whoever says that nobody may be in touch gives no details but a name.</summary>
    private bool IsUnwanted(string field) => field.StartsWith("contact-", StringComparison.Ordinal)
        && pages["safe-contact"].Any(way => way.Value is "do-not-contact");

    private static bool IsConsent(string page) => page.StartsWith("share-", StringComparison.Ordinal);
}
