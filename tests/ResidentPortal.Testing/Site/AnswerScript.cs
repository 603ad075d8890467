namespace ResidentPortal.Testing.Site;

/// <summary>
/// What a resident answers on each page of a form, by the last part of the page's address. Begins with the least that is
/// accepted on every page of both forms, so that a test only says what matters to it.
/// </summary>
public sealed class AnswerScript
{
    /// <summary>Somebody who lives in a Barnet Homes flat, hears noise, and stays anonymous.</summary>
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
        ["where-online"] = [("where-online", "A chat group")],
        ["when"] = [("when", "today")],
        ["how-often"] = [],
        ["happened-before"] = [],
        ["who"] = [],
        ["witnesses"] = [],
        ["evidence"] = [],
        ["effect"] = [],
        ["at-risk"] = [],
        ["hate"] = [],
        ["reported-before"] = [("reported-before", "no")],
        ["earlier-reports"] = [],
        ["home"] = [("home", "barnet-homes")],
        ["support"] = [],
        ["your-name"] = [("anonymous", "anonymous")],
        ["safe-contact"] = [("safe-ways", "email")],
        ["contact-details"] = [("contact-name", "Sam Field"), ("contact-email", "sam.field@example.com")],
        ["name-only"] = [],
        ["safe-calls"] = [],
        ["access-needs"] = [],
        ["share-police"] = [("share-police", "no")],
        ["share-landlord"] = [("share-landlord", "no")],
        ["share-mencap"] = [("share-mencap", "no")],
        ["share-victim-support"] = [("share-victim-support", "no")],
    });

    /// <summary>Somebody who comes by as many pages as one report can: named, for another person, told others before, renting.</summary>
    public static readonly AnswerScript Widest = Least
        .With("danger", ("danger", "danger"))
        .With("reporting-for", ("reporting-for", "someone-else"))
        .With("reported-before", ("reported-before", "same-problem"))
        .With("home", ("home", "housing-association"))
        .With("your-name", ("anonymous", "named"))
        .With("safe-contact", ("safe-ways", "email"), ("safe-ways", "phone"))
        .With("contact-details", ("contact-name", "Sam Field"), ("contact-email", "sam.field@example.com"), ("contact-phone", "07700 900 000"));

    private readonly Dictionary<string, (string Field, string Value)[]> pages;

    private AnswerScript(Dictionary<string, (string, string)[]> pages) => this.pages = pages;

    /// <summary>The same script with these answers on this page in place of what it had there. Repeat a field to tick several boxes.</summary>
    public AnswerScript With(string page, params (string Field, string Value)[] fields) => new(new(pages) { [page] = fields });

    /// <summary>Answers that lead over this page of either form.</summary>
    public static AnswerScript Past(string page) => page switch
    {
        "happening-now" => Widest.With("danger", ("danger", "happening-now")),
        "where-online" => Widest.With("place-type", ("place-type", "online")),
        "name-only" => Widest.With("safe-contact", ("safe-ways", "do-not-contact")),
        _ => Widest,
    };

    /// <exception cref="InvalidOperationException">A page that the script does not know: it is new in a form.</exception>
    public IReadOnlyList<(string Field, string Value)> On(string page) => pages.TryGetValue(page, out var fields)
        ? fields
        : throw new InvalidOperationException($"AnswerScript says nothing for the page '{page}'.");
}
