namespace ResidentPortal.DesignSystem;

/// <summary>HTML's space-separated tokens: lists of classes and of ids.</summary>
public static class Tokens
{
    /// <returns>The tokens that are there, or null (so that no attribute is written) when none is.</returns>
    public static string? Join(params ReadOnlySpan<string?> tokens)
    {
        string? joined = null;
        foreach (var token in tokens)
        {
            if (!string.IsNullOrEmpty(token))
                joined = joined is null ? token : joined + " " + token;
        }
        return joined;
    }
}
