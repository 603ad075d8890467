namespace ResidentPortal.Web.Reporting;

/// <summary>What <see cref="ExpiredPage"/> shows.</summary>
public sealed record ExpiredModel
{
    public required string Name { get; init; }
    public required string StartHref { get; init; }

    /// <summary>It was not the time that ended them: the site can no longer read what it kept.</summary>
    public bool OurFault { get; init; }

    /// <summary>Starting needs no post, because nothing is stored by it.</summary>
    public bool StartByLink { get; init; }
}
