using ResidentPortal.Content.Storage;

namespace ResidentPortal.Authoring.Reviews;

/// <summary>Somebody was asked to read a page before it is published.</summary>
/// <param name="PageName">As the page is called now.</param>
/// <param name="Version">Number of the version that is to be read, or was.</param>
/// <param name="Newest">Number of the page's newest version.</param>
/// <param name="AskedOf">Empty for anybody who may publish.</param>
public sealed record Review(
    long Id,
    Guid Page,
    string PageName,
    int Version,
    int Newest,
    string AskedBy,
    DateTimeOffset AskedUtc,
    string AskedOf,
    string Note,
    ReviewState State,
    string DecidedBy,
    DateTimeOffset? DecidedUtc,
    string Comment)
{
    /// <summary>It is approved as it is now: nothing was saved since.</summary>
    public bool HoldsForNewest => State == ReviewState.Approved && Version == Newest;
}

/// <summary>What became of asking for a review, or of deciding one.</summary>
public enum ReviewOutcome
{
    Done,

    /// <summary>Somebody saved the page since it was read. Nothing was changed.</summary>
    Conflict,

    /// <summary>There is no such page.</summary>
    NotFound,

    /// <summary>The page lies in the recycle bin: restore it first.</summary>
    InBin,

    /// <summary>The newest version is published already.</summary>
    NothingToRead,

    /// <summary>Nobody asked, or somebody decided already.</summary>
    NotAsked,

    /// <summary>Whoever asked, or saved the newest version, cannot approve it: somebody else has to read it.</summary>
    OwnWork,

    /// <summary>Say what has to change.</summary>
    CommentMissing,

    /// <summary>The note or comment has more than <see cref="ReviewRow.LongestComment"/> letters.</summary>
    TooLong,
}
