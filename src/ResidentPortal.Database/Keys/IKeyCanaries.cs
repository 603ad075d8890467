namespace ResidentPortal.Database.Keys;

/// <summary>
/// One for each database in which something is sealed. For each key that ever sealed in it there is a canary, a row that this key
/// sealed: whoever cannot open them all has other keys than the data.
/// </summary>
public interface IKeyCanaries
{
    DatabaseDescription About { get; }

    /// <summary>What can never be read again because its key was given up, in words; null when nothing is. Known after the start.</summary>
    string? Lost { get; }

    /// <summary>At the start: refuses keys that are not those of the data, and puts out a canary for a key that has none.</summary>
    /// <exception cref="StartException">The message says which keys are missing and what to do.</exception>
    Task CheckAsync(CancellationToken cancellationToken = default);

    /// <summary>Opens all, with the keys in use and with those in the folder.</summary>
    Task<KeyFinding> LookAsync(CancellationToken cancellationToken = default);

    /// <summary>Puts out a canary for the key that seals now, if it has none.</summary>
    Task PutOutAsync(CancellationToken cancellationToken = default);
}

/// <param name="NotInUse">Keys of the data that this running site does not have.</param>
/// <param name="NotInFolder">Keys of the data that the site would not have after its next start.</param>
public sealed record KeyFinding(IReadOnlyList<Guid> NotInUse, IReadOnlyList<Guid> NotInFolder)
{
    public bool IsGood => NotInUse.Count + NotInFolder.Count == 0;

    public static string Ids(IEnumerable<Guid> keys) => string.Join(", ", keys.Select(key => key.ToString()));
}
