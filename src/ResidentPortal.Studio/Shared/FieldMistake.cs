namespace ResidentPortal.Studio.Shared;

/// <param name="Field">Name of the field, which is its id too.</param>
public sealed record FieldMistake(string Field, string Message);

internal static class FieldMistakes
{
    /// <summary>What is said beside a field; null when nothing is wrong with it.</summary>
    public static string? For(this IEnumerable<FieldMistake> mistakes, string field) =>
        mistakes.FirstOrDefault(mistake => mistake.Field == field)?.Message;

    /// <summary>All of them, each leading to its field.</summary>
    public static IReadOnlyList<ErrorSummaryItem> Summary(this IEnumerable<FieldMistake> mistakes) =>
        [.. mistakes.Select(mistake => new ErrorSummaryItem(mistake.Message, "#" + mistake.Field))];
}
