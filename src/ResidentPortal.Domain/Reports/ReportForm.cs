using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Domain.Reports;

/// <summary>A report that residents can make: its form, and what the rest of the service needs to know of the answers.</summary>
/// <param name="Name">In headings and buttons: "Report anti-social behaviour".</param>
/// <param name="ShortName">At the top of the team's email and in lists: "Anti-social behaviour".</param>
public sealed record ReportForm(Form Form, string Name, string ShortName)
{
    /// <summary>The form's id, as in settings.</summary>
    public string Slug => Form.Id;

    /// <summary>Where its pages lie: the address of the first, above all others.</summary>
    public string Path { get; init; } = $"/report/{Form.Id}";

    /// <summary>The kinds of report that it makes, as routing rules name them; the form itself where there is only one.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [Form.Id];

    /// <summary>The same with the words in which teams read them.</summary>
    public IReadOnlyDictionary<string, string> KindNames
    {
        get => field ?? new Dictionary<string, string> { [Form.Id] = ShortName };
        init;
    }

    /// <summary>The addresses of the program that editors can link to for its sake; <see cref="Path"/> unless there are more.</summary>
    public IReadOnlyList<string> LinkTargets
    {
        get => field ?? [Path];
        init;
    }

    /// <summary>It reports something that happened, and is offered where people report a problem.</summary>
    public bool ReportsIncident { get; init; } = true;

    /// <summary>The page that leads to the form.</summary>
    public string ComesFrom { get; init; } = "/report";

    /// <summary>Where somebody reports it when it happens again.</summary>
    public string AgainPath { get; init; } = $"/report/{Form.Id}";

    /// <summary>A page that says more about what happens after sending, where there is one.</summary>
    public (string Path, string Words)? Afterwards { get; init; }

    /// <summary>What is sent, as it is called in sentences: "report".</summary>
    public string Noun { get; init; } = "report";

    /// <summary>What somebody should know before they start, a sentence each.</summary>
    public IReadOnlyList<string> GoodToKnow { get; init; } =
    [
        "You do not have to give your name.",
        "You need no proof. Skip a question if you do not know.",
    ];

    /// <summary>What the form is for, a sentence each; the first stands alone where forms are listed.</summary>
    public required IReadOnlyList<string> Purpose { get; init; }

    /// <summary>About how long it takes, as told to people before they start a form that has no short way.</summary>
    public int Minutes { get; init; } = 10;

    /// <summary>
    /// What routing may know. As everywhere here, of the answers that count (<see cref="Journey.Kept"/>) to a complete form.
    /// </summary>
    public required Func<Answers, RoutingFacts> Facts
    {
        get;
        // Here, for every form that asks: none may ask and do nothing.
        init => field = answers => value(answers) with { InvolvesStaff = Staff.AreInvolved(answers) };
    }

    /// <summary>
    /// Every home that the answers can lead to, with the bodies for whose consent it may ask there; every home and no body where null.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Asks { get; init; }

    /// <summary>Bodies, as they stand in sentences, to whom the team that leads passes it on itself if the person agrees.</summary>
    public IReadOnlyList<string> SharedByLead { get; init; } = [];

    /// <summary>Each of its reports has a hate element.</summary>
    public bool AlwaysHate { get; init; }

    /// <summary>The kinds of problem that it is about, as the form names them; none where the form makes reports of one kind.</summary>
    public Func<Answers, IReadOnlyList<string>> About { get; init; } = _ => [];

    /// <summary>What the person agreed to, a sentence each.</summary>
    public Func<Answers, IEnumerable<string>> Agreed { get; init; } = _ => [];

    /// <summary>Whom the team that leads tells itself; null where that is nobody.</summary>
    public Func<Answers, PassedByHand?> ByHand { get; init; } = _ => null;

    public Func<Answers, ContactPermissions> Contact { get; init; } = ContactPermissions.From;

    /// <summary>Whether this is the second or a later report of the same problem in the six months before today.</summary>
    public Func<Answers, DateOnly, bool> RepeatWithinSixMonths { get; init; } = CommonSteps.ReportedBefore.WithinSixMonths;
}
