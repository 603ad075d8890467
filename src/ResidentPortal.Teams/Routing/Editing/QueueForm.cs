using System.Globalization;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Routing;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>One queue as it stands in the fields of its page.</summary>
internal static class QueueForm
{
    public const int LongestName = 100;
    public const int LongestAddress = 254;

    /// <summary>What was typed; what cannot be read as a number is left out and told.</summary>
    public static (QueueOptions Queue, IReadOnlyList<FieldError> Errors) Read(FieldValues fields)
    {
        List<FieldError> errors = [];
        var queue = new QueueOptions
        {
            Name = Text(fields.First("name")),
            Mailbox = Text(fields.Address("mailbox")),
            FallbackMailbox = Text(fields.Address("fallback")),
            Detail = Unless(nameof(QueueDetail.Full), fields.First("detail")),
            ReadBy = Unless(nameof(QueueReader.Council), fields.First("readby")),
            Consent = Unless("none", fields.First("consent")),
            Promise = Promise(fields, "promise", errors) ?? new(),
            InDanger = Promise(fields, "danger", errors),
            Hours = Hours(fields),
            Acknowledge = fields.First("acknowledge") == "yes",
            Digest = fields.First("digest") == "yes",
            Reserved = fields.First("reserved") == "yes",
        };
        if (queue.Name?.Length > LongestName)
            errors.Add(new("name", $"The name must be {LongestName} characters or fewer"));
        if (queue.Mailbox?.Length > LongestAddress)
            errors.Add(new("mailbox", $"The mailbox must be {LongestAddress} characters or fewer"));
        if (queue.FallbackMailbox?.Length > LongestAddress)
            errors.Add(new("fallback", $"The fallback mailbox must be {LongestAddress} characters or fewer"));
        return (queue, errors);
    }

    /// <summary>The wording must keep what any promise must, as in the studio.</summary>
    private static PromiseOptions? Promise(FieldValues fields, string name, List<FieldError> errors)
    {
        var (within, wording, without) = (fields.Code($"{name}-within"), fields.First($"{name}-wording"), fields.First($"{name}-without"));
        if (name == "danger" && within.Length + wording.Length + without.Length == 0)
            return null;
        var promise = new PromiseOptions { Wording = Text(wording), WordingWithoutContact = Text(without) };
        if (int.TryParse(within, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            if (fields.First($"{name}-unit") == "hours")
                promise.WithinHours = count;
            else
                promise.WithinWorkingDays = count;
        }
        else if (within.Length > 0)
        {
            errors.Add(new($"{name}-within", "The time must be a whole number, like 3"));
        }

        foreach (var (field, words) in new[] { ($"{name}-wording", wording), ($"{name}-without", without) })
        {
            if (words.Length > 0 && PromiseWording.Check(words) is { } fault && Say(fault) is { } problem)
                errors.Add(new(field, problem));
        }
        return promise;
    }

    private static HoursOptions? Hours(FieldValues fields)
    {
        var hours = new HoursOptions
        {
            Days = [.. fields.All("days")],
            From = Text(fields.Code("from")),
            To = Text(fields.Code("to")),
            BankHolidays = fields.First("bank-holidays") == "yes",
        };
        return hours is { Days.Count: 0, From: null, To: null, BankHolidays: false } ? null : hours;
    }

    // A missing date is said by the settings' own check.
    private static string? Say(PromiseFault fault) => fault switch
    {
        PromiseFault.TooLong => $"The promise must be {PromiseWording.Longest} characters or fewer",
        PromiseFault.SeveralLines => "Enter the promise on one line",
        PromiseFault.DateTwice => $"Write {ServicePromise.By} only once",
        PromiseFault.DoubledBy => $"Remove the word “by” before {ServicePromise.By}: it comes with the date",
        PromiseFault.OtherBraces => $"Remove all braces but those of {ServicePromise.By}",
        PromiseFault.NoFullStop => "End the promise with a full stop",
        PromiseFault.Empty or PromiseFault.NoDate or PromiseFault.NotForEverybody => null,
    };

    private static string? Text(string typed) => typed.Length == 0 ? null : typed;

    private static string? Unless(string usual, string typed) => typed.Length == 0 || typed == usual ? null : typed;
}
