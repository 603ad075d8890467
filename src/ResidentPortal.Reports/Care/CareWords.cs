using Microsoft.Extensions.Options;

namespace ResidentPortal.Reports.Care;

/// <summary>What the council calls the ways in which a report is closed and looked after, and its replies.</summary>
public sealed class CareWords(IOptions<CareOptions> options)
{
    private static readonly IReadOnlyList<(string Code, string Words)> UsualClosing =
    [
        ("resolved", "The problem is resolved"),
        ("advice", "We gave advice, and nothing more is needed"),
        ("action-taken", "We took action"),
        ("passed-on", "Somebody else deals with it"),
        ("no-reply", "We could not reach the resident"),
        ("not-wanted", "The resident does not want us to go on"),
        ("not-ours", "It is nothing that the council can deal with"),
        ("duplicate", "It repeats another report"),
    ];

    private static readonly IReadOnlyList<(string Code, string Words)> UsualContacts =
    [
        ("called", "Called the resident"),
        ("no-answer", "Called, and nobody answered"),
        ("wrote", "Wrote to the resident"),
        ("met", "Met the resident"),
        ("visited", "Visited the place"),
        ("partner", "Spoke to a partner"),
        ("warned", "Warned whoever caused it"),
        ("other", "Something else"),
    ];

    private static readonly IReadOnlyList<(string Title, IReadOnlyList<string> Text)> UsualReplies =
    [
        ("We have your report",
        [
            "Thank you for your report {reference}.",
            "We have read it. We will tell you what we are going to do.",
            "If you are in danger, call 999.",
        ]),
        ("We could not reach you",
        [
            "We tried to reach you about your report {reference}.",
            "Please tell us a good time to call, or answer in the way that is safest for you.",
        ]),
    ];

    /// <summary>Why a report is closed, in the order in which people are offered it.</summary>
    public IReadOnlyList<(string Code, string Words)> Closing { get; } = Or(options.Value.ClosedBecause, UsualClosing);

    /// <summary>What was done about a report.</summary>
    public IReadOnlyList<(string Code, string Words)> Contacts { get; } = Or(options.Value.Contacts, UsualContacts);

    /// <summary>Words to copy and adapt; the site sends none of them.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<string> Text)> Replies { get; } = options.Value.Replies is { Count: > 0 } own
        ? [.. own.Select(reply => (reply.Title, (IReadOnlyList<string>)reply.Text))]
        : UsualReplies;

    /// <returns>The code itself where the council has it no more.</returns>
    public string ClosedBecause(string? code) => Find(Closing, code);

    /// <inheritdoc cref="ClosedBecause"/>
    public string Contact(string? code) => Find(Contacts, code);

    private static string Find(IReadOnlyList<(string Code, string Words)> all, string? code) =>
        all.FirstOrDefault(one => one.Code == code).Words ?? code ?? "";

    private static IReadOnlyList<(string Code, string Words)> Or(
        List<CodedWords> own, IReadOnlyList<(string Code, string Words)> usual) =>
        own.Count > 0 ? [.. own.Select(one => (one.Code, one.Words))] : usual;
}
