using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Reports.Emails;
using ResidentPortal.Reports.Proving;
using ResidentPortal.Reports.Retention;

namespace ResidentPortal.Reports.Digest;

/// <summary>What the figures of a week say, to a queue and to operations.</summary>
internal static class DigestWords
{
    public static DigestEmail ToQueue(QueueFigures figures, DigestWeek week) => new(
        figures.Queue.Mailbox,
        "Your reports of last week",
        $"“{figures.Queue.Name}”, {week.InWords}:",
        [
            Count(figures.Came, "report came", "reports came"),
            .. figures.Queue.Acknowledges
                ?
                [
                    $"{Count(figures.Taken, "of them was", "of them were")} taken: somebody said so with the link",
                    Count(figures.NotTaken, "report waits too long: nobody has said that they have it",
                        "reports wait too long: nobody has said that they have them"),
                ]
                : (IEnumerable<string>)[],
            Count(figures.Held, "report is held, and may still come", "reports are held, and may still come"),
        ],
        [
            "If fewer reports reached you, mail to you gets lost. Please tell whoever looks after the reporting service.",
            .. figures.NotTaken > 0 ? ["Please look for those that wait, and use the link at the end of each."] : (IEnumerable<string>)[],
        ]);

    public static DigestEmail ToOperations(
        string to, IReadOnlyList<QueueFigures> figures, IReadOnlyList<QueueProof> proofs, DigestWeek week, int provedWithinDays,
        DateTimeOffset now, RetentionPlan kept)
    {
        var notProved = proofs.Where(proof => proof.LastProved is not { } at || at < now.AddDays(-provedWithinDays))
            .Select(proof => proof.Queue.Id).ToList();
        return new(
            to,
            "Reports of last week",
            $"All queues, {week.InWords}:",
            [
                .. figures.Select(one => $"{one.Queue.Id}: {Number(one.Came)} came, {Taken(one)}{Number(one.Held)} held. "
                    + Proved(proofs.First(proof => proof.Queue.Id == one.Queue.Id))),
            ],
            [
                notProved.Count == 0
                    ? $"Mail to each queue was shown to reach a person within {Number(provedWithinDays)} days."
                    : $"For {Number(provedWithinDays)} days nobody has shown that mail to these queues reaches a person: "
                        + $"{string.Join(", ", notProved)}. Try each with “mail test QUEUE”.",
                .. Kept(kept),
            ]);
    }

    private static IEnumerable<string> Kept(RetentionPlan kept)
    {
        if (kept.Erased.Count + kept.Announced.Count is > 0 and var soon)
            yield return $"{Count(soon, "report is", "reports are")} soon erased, because the time for which they are kept is over.";
        if (kept.Spared.Count > 0)
            yield return $"{Count(kept.Spared.Count, "report stays", "reports stay")} although that time is over. See “retention dry-run”.";
    }

    private static string Taken(QueueFigures one) =>
        one.Queue.Acknowledges ? $"{Number(one.Taken)} of them taken, {Number(one.NotTaken)} overdue and not taken, " : "";

    private static string Proved(QueueProof proof) => proof.LastProved is { } at ? $"Last proved on {Dates.Moment(at)}." : "Never proved.";

    private static string Count(int count, string one, string several) => $"{Number(count)} {(count == 1 ? one : several)}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
