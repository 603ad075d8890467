using ResidentPortal.People.Accounts;
using ResidentPortal.People.Storage;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.AuditLog;

/// <summary>What somebody wants to see of the record, as it was asked for.</summary>
/// <param name="Person">Id of an account: no address of a page names a person.</param>
/// <param name="Number">Which part of the list, from 1.</param>
public sealed record AuditLogFilter(string Person, string Action, string From, string To, int Number, IReadOnlyList<Person> Accounts)
{
    public const string PersonField = "person";
    public const string ActionField = "action";
    public const string FromField = "from";
    public const string ToField = "to";

    public int Skip => (Number - 1) * PageNumbers.Size;

    public bool IsEmpty => Person.Length + Action.Length + From.Length + To.Length == 0;

    private Person? Chosen => Accounts.FirstOrDefault(account => account.Id.ToString() == Person);

    public static async Task<AuditLogFilter> ReadAsync(HttpContext context, StaffAccounts accounts)
    {
        var query = context.Request.Query;
        return new(
            One(PersonField), One(ActionField), One(FromField), One(ToField),
            PageNumbers.Asked(int.TryParse(query["page"], out var number) ? number : null),
                await accounts.ListAsync(context.RequestAborted));

        string One(string field) => query[field].ToString().Trim();
    }

    /// <param name="isActionKnown">There is such an action in this record.</param>
    public IReadOnlyList<FieldMistake> Check(bool isActionKnown)
    {
        var errors = new List<FieldMistake>();
        if (Person.Length > 0 && Chosen is null)
            errors.Add(new(PersonField, "Select a person from the list"));
        if (!isActionKnown)
            errors.Add(new(ActionField, "Select what was done from the list"));
        if (From.Length > 0 && DateText.Day(From) is null)
            errors.Add(new(FromField, "Enter the first day, like 17/5/2026"));
        if (To.Length > 0 && DateText.Day(To) is null)
            errors.Add(new(ToField, "Enter the last day, like 17/5/2026"));
        else if (DateText.Day(From) > DateText.Day(To))
            errors.Add(new(ToField, "The last day must not be before the first"));
        return errors;
    }

    public Wanted<TAction> Of<TAction>(IEnumerable<TAction> actions)
        where TAction : struct, Enum =>
        new(
            Chosen?.UserName,
            actions.Select(action => (TAction?)action).FirstOrDefault(action => action.ToString() == Action),
            DateText.Day(From) is { } from ? StudioDates.ToUtc(from, TimeOnly.MinValue) : null,
            DateText.Day(To) is { } to ? StudioDates.ToUtc(to.AddDays(1), TimeOnly.MinValue) : null);

    /// <summary>The same question, put to another address.</summary>
    public string Href(string path, int? number = null) =>
        $"{path}?person={Uri.EscapeDataString(Person)}&action={Uri.EscapeDataString(Action)}&from={Uri.EscapeDataString(From)}"
            + $"&to={Uri.EscapeDataString(To)}{(number is { } page ? $"&page={page}" : "")}";

    /// <summary>What the filter means.</summary>
    /// <param name="ToUtc">Not included.</param>
    public sealed record Wanted<TAction>(string? Who, TAction? Action, DateTimeOffset? FromUtc, DateTimeOffset? ToUtc)
        where TAction : struct, Enum;
}
