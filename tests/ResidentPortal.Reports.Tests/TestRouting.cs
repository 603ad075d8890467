using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Reports.Tests;

/// <summary>The queues of <see cref="Submissions"/> as they are set today.</summary>
public static class TestRouting
{
    public static RoutingNames Names { get; } = new(
        [new(AsbReport.Id, ["noise"], new Dictionary<string, IReadOnlyList<string>> { ["owner"] = ["police"] }, false)],
        ["owner"], ["police"]);

    public static RoutingTable Table { get; } = Read(Options());

    /// <summary>A fresh copy, for a test to change.</summary>
    public static RoutingOptions Options() => new()
    {
        Queues =
        {
            ["noise"] = Of(Submissions.Noise),
            ["housing-asb"] = Of(Submissions.Housing, digest: false),
            ["police"] = Of(Submissions.Police, readBy: "Liaison"),
        },
        Restricted = "housing-asb",
        Rules = [new() { Name = "All", To = ["noise", "housing-asb", "police"] }],
    };

    public static RoutingTable Read(RoutingOptions options) => RoutingTable.TryCreate(options, Names, out var table, out var mistakes)
        ? table
        : throw new InvalidOperationException(string.Join('\n', mistakes));

    private static QueueOptions Of(Queue queue, bool digest = true, string? readBy = null) => new()
    {
        Name = queue.Name,
        Mailbox = queue.Mailbox,
        FallbackMailbox = queue.FallbackMailbox,
        Promise = new() { WithinWorkingDays = 5, Wording = "We will read it {by}." },
        Consent = queue.Consent,
        Detail = queue.Detail.ToString(),
        ReadBy = readBy,
        InDanger = readBy is null ? new() { WithinHours = 2, Wording = "We will read it {by}." } : null,
        Acknowledge = readBy is null,
        Digest = digest,
    };
}
