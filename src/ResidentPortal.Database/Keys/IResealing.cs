namespace ResidentPortal.Database.Keys;

/// <summary>One for each database in which something is sealed: seals everything in it anew with the key in force.</summary>
public interface IResealing
{
    DatabaseDescription About { get; }

    IReadOnlyList<SealedColumn> Columns { get; }

    /// <summary>
    /// Seals anew what another key sealed. What somebody changes meanwhile stays as they changed it. It may be stopped at any moment, and
    /// goes on when it is called again.
    /// </summary>
    Task<Resealed> ResealAsync(CancellationToken cancellationToken = default);

    /// <summary>The keys that sealed what is in it now, canaries left out.</summary>
    Task<IReadOnlySet<Guid>> KeysAsync(CancellationToken cancellationToken = default);

    /// <summary>Takes the canary of a key away that seals nothing any more, so that the site starts without it.</summary>
    Task ForgetAsync(Guid key, CancellationToken cancellationToken = default);
}

/// <param name="Unreadable">Their key is gone: they stay as they are.</param>
public sealed record Resealed(int Done, int Unreadable);
