using ResidentPortal.Content.Model;
using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Editing;

/// <summary>What became of an edit.</summary>
/// <param name="Version">Number of the page's newest version, to be given with the next edit; 0 when there is no such page.</param>
/// <param name="SavedBy">Who saved that version.</param>
public sealed record EditResult(EditOutcome Outcome, int Version, string SavedBy)
{
    public bool IsDone => Outcome == EditOutcome.Done;
}

public enum EditOutcome
{
    Done,

    /// <summary>Somebody saved the page since it was read. Nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such page, or no such version of it.</summary>
    NotFound,

    /// <summary>The page lies in the recycle bin: restore it first.</summary>
    InBin,

    /// <summary>The place does not exist, lies in the recycle bin, or lies below the page itself.</summary>
    NoSuchPlace,

    /// <summary>Residents can see the newest version already: it cannot wait for a later release.</summary>
    IsPublished,

    /// <summary>No version waits to take the place of another, or its time came meanwhile.</summary>
    NotPlanned,
}

/// <summary>A page as an editor takes it up.</summary>
/// <param name="Node">Its newest version, published or not.</param>
/// <param name="Version">Number of that version.</param>
/// <param name="IsPublic">Some version of it is published, perhaps an earlier one.</param>
public sealed record EditablePage(ContentNode Node, int Version, VersionState State, bool IsPublic)
{
    /// <summary>Number of the version that waits to take the place of what residents see; null when none does.</summary>
    public int? PlannedVersion { get; init; }
}

/// <summary>One version of a page, in its history.</summary>
public sealed record PageVersion(int Number, VersionState State, DateTimeOffset SavedUtc, string SavedBy, ContentNode Node);
