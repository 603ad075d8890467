namespace ResidentPortal.Domain.Forms;

/// <param name="Value">What is posted and stored; lower case with hyphens.</param>
public sealed record Option(string Value, string Label)
{
    public string? Hint { get; init; }

    /// <summary>Asked beside this option, only when it is chosen.</summary>
    public IReadOnlyList<Question> Reveals { get; init; } = [];

    /// <summary>"Or: none of these": cannot be chosen together with another; a divider stands before it.</summary>
    public bool Exclusive { get; init; }
}
