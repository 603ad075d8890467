using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Preview;

/// <summary>Links that show one page as it is drafted to somebody without an account, for a while.</summary>
public sealed class PreviewLinks(IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly TimedSeal _seal = new(protection, "ResidentPortal.Studio.Preview", time);

    public string For(Guid page) => "/preview/" + _seal.Seal(page.ToString(), Lifetime);

    /// <summary>The page of a link, or null when it is not one of ours or its time is over.</summary>
    public Guid? Read(string token) => Guid.TryParse(_seal.Open(token), out var page) ? page : null;
}
