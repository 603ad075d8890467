using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Routing;
using ResidentPortal.Reports.Storage;

namespace ResidentPortal.Reports.Tests;

/// <summary>Submissions to start a test from.</summary>
public static class Submissions
{
    public static readonly Queue Noise = new(
        "noise", "Noise team", "noise@council.example", "duty@council.example", QueueDetail.Full,
        new ServicePromise(5, PromiseUnit.WorkingDays, "The noise team will look at your report {by}."));

    public static readonly Queue Housing = new(
        "housing-asb", "Housing ASB", "housing@council.example", "duty@council.example", QueueDetail.Full,
        new ServicePromise(48, PromiseUnit.Hours, "Anyborough Homes will get in touch {by}."));

    public static readonly Queue Street = new(
        "street", "Street team", "street@council.example", "duty@council.example", QueueDetail.Contact,
        new ServicePromise(5, PromiseUnit.WorkingDays, "The street team will look at your report {by}."));

    public static readonly Queue Police = new(
        "police", "Police", "police@council.example", "duty@council.example", QueueDetail.Summary,
        new ServicePromise(5, PromiseUnit.WorkingDays, "The police will read it {by}."), "police");

    /// <summary>Noise, anonymous, to one team. Each is a report of its own: the words differ.</summary>
    public static Submission Anonymous(string? words = null) =>
        With(words ?? Guid.NewGuid().ToString("N"), new ContactPermissions { Anonymous = true }, Noise);

    /// <summary>An application for an ASB case review, each with words of its own.</summary>
    public static Submission Application() => Anonymous() with
    {
        FormId = CaseReviewApplication.Id,
        FormLetter = 'C',
        FormTitle = "ASB case review",
    };

    /// <summary>To two teams, with a receipt by email.</summary>
    public static Submission WithReceipt(string words = "Music all night") => With(
        words,
        new ContactPermissions
        {
            Name = "Ada Marker",
            Email = "ada.marker@home.example",
            Phone = "020 7946 0000",
            EmailAllowed = true,
            CallOurselves = CallOurselves.Council,
            EmailWords = EmailWords.Plain,
            Times = ["Weekday mornings"],
        },
        Noise,
        Housing);

    public static Submission With(string words, ContactPermissions contact, params Queue[] queues) => new()
    {
        FormId = AsbReport.Id,
        FormVersion = 1,
        FormLetter = 'A',
        FormTitle = "Anti-social behaviour",
        Answers = Answers.None.With("what", new ChoiceAnswer("noise")).With("words", new TextAnswer(words)),
        Sections =
        [
            new SummarySection("What happened",
            [
                new SummaryRow("kind", "Kind", ["Noise"], "kind", Private: false),
                new SummaryRow("what-happened", "In your own words", words.Split('\n'), "what-happened", Private: true),
            ]),
            new SummarySection("You", contact.Name is null ? [] :
            [
                new SummaryRow("contact", "Contact", [contact.Name, contact.Email ?? "", contact.Phone ?? ""], "contact", Private: true),
            ]),
        ],
        Routing =
            new RoutingDecision([.. queues.Select(queue => new Destination(queue, ["Noise in a Anyborough Homes property"]))],
                ["Noise in a Anyborough Homes property"]),
        Urgency = Urgency.Routine,
        Contact = contact,
        Consents = ["Anyborough Homes may have this report"],
        NextSteps = ["The noise team will look at your report by Tuesday 17 March 2026."],
        AnswerDue = queues.ToDictionary(queue => queue.Id, _ => new AnswerDue(
            new PromisedBy(new(2026, 3, 17), Time: null), "The noise team will look at your report by Tuesday 17 March 2026.")),
        ReceivedFacts = new Dictionary<string, string> { ["promise"] = "by Tuesday 17 March 2026" },
    };
}
