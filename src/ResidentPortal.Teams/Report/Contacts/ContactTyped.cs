using System.Globalization;
using ResidentPortal.Domain.Calendar;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Reports.Care;
using ResidentPortal.Teams.Shared;

namespace ResidentPortal.Teams.Report.Contacts;

/// <summary>What was typed, as it was typed.</summary>
/// <param name="Note">The id of what is changed; empty for something new.</param>
/// <param name="ChangedAt">When it was last changed, as its author saw it, in milliseconds; empty where it never was.</param>
public sealed record ContactTyped(
    string Type, string Day, string Time, string Text, bool ForResident, string Note = "", string ChangedAt = "")
{
    public const string TypeField = "type";
    public const string DayField = "day";
    public const string TimeField = "time";
    public const string TextField = "text";
    public const string ForResidentField = "for-resident";
    public const string NoteField = "note";
    public const string ChangedAtField = "changed";

    internal const string TypeWanted = "Select what was done";
    internal const string DayWanted = "Enter the day in the correct format, like 27/3/2026";
    internal const string TimeWanted = "Enter the time in the correct format, like 14:30";
    internal const string IsLater = "The day and time must not be later than now";
    internal const string TextWanted = "Enter what was done";

    private const int Longest = 10_000;

    internal DateTimeOffset? Changed => long.TryParse(ChangedAt, NumberStyles.None, CultureInfo.InvariantCulture, out var moment)
        && moment <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? DateTimeOffset.FromUnixTimeMilliseconds(moment) : null;

    internal static string Stamp(DateTimeOffset? changed) =>
        changed?.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture) ?? "";

    internal static ContactTyped New(DateTimeOffset now) => At(now, new("", "", "", "", ForResident: false));

    internal static ContactTyped Of(SeenNote note) => At(
        note.At, new(note.Type ?? "", "", "", note.Text, note.ForResident, note.Id.ToString(), Stamp(note.EditedAt)));

    internal static ContactTyped Read(FieldValues fields) => new(fields.Code(TypeField), fields.Code(DayField), fields.Code(TimeField),
        fields.First(TextField), fields.Code(ForResidentField) == "yes", fields.Code(NoteField), fields.Code(ChangedAtField));

    internal (ContactEntry? Entry, IReadOnlyList<FieldError> Errors) Check(CareWords words, DateTimeOffset now)
    {
        List<FieldError> errors = [];
        if (words.Contacts.All(type => type.Code != Type))
            errors.Add(new(TypeField, TypeWanted));
        var (day, time) = (TypedDays.Day(Day), TypedDays.Time(Time));
        if (day is null)
            errors.Add(new(DayField, DayWanted));
        if (time is null)
            errors.Add(new(TimeField, TimeWanted));
        if (day is { } on && time is { } at && LondonTime.At(on, at) > now)
            errors.Add(new(on > LondonTime.DateAt(now) ? DayField : TimeField, IsLater));
        if (Text.Length == 0)
            errors.Add(new(TextField, TextWanted));
        else if (Text.Length > Longest)
            errors.Add(new(TextField, $"What was done must be {Longest} characters or fewer"));
        return errors.Count > 0 ? (null, errors) : (new(Type, LondonTime.At(day!.Value, time!.Value), Text, ForResident), []);
    }

    private static ContactTyped At(DateTimeOffset moment, ContactTyped typed)
    {
        var local = LondonTime.From(moment).DateTime;
        return typed with { Day = TypedDays.Of(DateOnly.FromDateTime(local)), Time = Dates.Typed(TimeOnly.FromDateTime(local)) };
    }
}
