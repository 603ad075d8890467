using System.Globalization;

namespace ResidentPortal.Domain.Routing;

/// <summary>What is set of a queue, a part each, as people say it.</summary>
internal static class QueueParts
{
    public static IReadOnlyList<((string Key, string Name) Part, string Says)> Of(QueueOptions queue) =>
    [
        ((nameof(queue.Name), "the name"), Said(queue.Name)),
        ((nameof(queue.Mailbox), "the mailbox"), Said(queue.Mailbox)),
        ((nameof(queue.FallbackMailbox), "the fallback mailbox"), Said(queue.FallbackMailbox)),
        ((nameof(queue.Detail), "what it gets"), queue.Detail ?? nameof(QueueDetail.Full)),
        ((nameof(queue.ReadBy), "who reads it"), queue.ReadBy ?? nameof(QueueReader.Council)),
        ((nameof(queue.Promise), "the promise"), Of(queue.Promise)),
        ((nameof(queue.InDanger), "the promise to somebody in danger"), Of(queue.InDanger)),
        ((nameof(queue.Hours), "when it is read"), Of(queue.Hours)),
        ((nameof(queue.Consent), "the consent that it needs"), Said(queue.Consent)),
        ((nameof(queue.Acknowledge), "being asked to say that it has a report"), YesNo(queue.Acknowledge)),
        ((nameof(queue.Digest), "the figures of each week"), YesNo(queue.Digest)),
        ((nameof(queue.Reserved), "being kept without a rule"), YesNo(queue.Reserved)),
    ];

    private static string Said(string? text) => string.IsNullOrEmpty(text) ? "not set" : $"“{text}”";

    private static string YesNo(bool value) => value ? "yes" : "no";

    private static string Of(PromiseOptions? promise) => promise is null
        ? "not set"
        : $"“{promise.Wording}” within {Period(promise)}"
            + (promise.WordingWithoutContact is { } other ? $", without contact “{other}”" : "");

    private static string Period(PromiseOptions promise) => promise switch
    {
        { WithinHours: { } hours } => string.Create(CultureInfo.InvariantCulture, $"{hours} hours"),
        { WithinWorkingDays: { } days } => string.Create(CultureInfo.InvariantCulture, $"{days} working days"),
        _ => "no time that is given",
    };

    private static string Of(HoursOptions? hours) => hours is null
        ? "Monday to Friday, 09:00 to 17:00"
        : $"{(hours.Days.Count == 0 ? "Monday to Friday" : string.Join(", ", hours.Days))}, {hours.From ?? "09:00"} to "
        + $"{hours.To ?? "17:00"}"
            + (hours.BankHolidays ? ", on bank holidays too" : "");
}
