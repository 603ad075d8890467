namespace ResidentPortal.DesignSystem;

/// <summary>Ids of the hint and the error that <c>aria-describedby</c> names; none when there is no such text.</summary>
public static class DescriptionIds
{
    public static string? Hint(string id, string? hint) => string.IsNullOrEmpty(hint) ? null : id + "-hint";
    public static string? Error(string id, string? error) => string.IsNullOrEmpty(error) ? null : id + "-error";
    public static string? ItemHint(string id, string? hint) => string.IsNullOrEmpty(hint) ? null : id + "-item-hint";
}
