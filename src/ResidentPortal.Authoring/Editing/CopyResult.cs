namespace ResidentPortal.Authoring.Editing;

/// <summary>What became of copying a page.</summary>
/// <param name="Copy">Key of the copy, which is a draft in its version 1; empty when nothing was copied.</param>
public sealed record CopyResult(EditOutcome Outcome, Guid Copy)
{
    public bool IsDone => Outcome == EditOutcome.Done;
}
