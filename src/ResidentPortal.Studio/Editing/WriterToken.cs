using Microsoft.AspNetCore.DataProtection;
using ResidentPortal.Studio.Shared;

namespace ResidentPortal.Studio.Editing;

/// <summary>
/// Says in a form who began to write in it. When their session has ended before they save, what they typed can still be
/// kept for them: nobody else can make such a token, and nothing but keeping comes of it.
/// </summary>
public sealed class WriterToken(IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>Longer than any session lasts.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(2);

    private readonly TimedSeal _seal = new(protection, "ResidentPortal.Studio.Writer", time);

    public string For(string who, Guid page) => _seal.Seal($"{page}\n{who}", Lifetime);

    /// <summary>Who began to write in this page; null when the token is not ours, for another page, or too old.</summary>
    public string? Read(string token, Guid page) =>
        _seal.Open(token)?.Split('\n') is [var of, var who] && of == page.ToString() ? who : null;
}
