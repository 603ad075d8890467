namespace ResidentPortal.People.Throttling;

/// <summary>
/// Counts wrong tries to sign in, for each account and place apart: whoever guesses stops nobody elsewhere. In memory only, so each
/// server counts for itself.
/// </summary>
/// <remarks>
/// Every try counts as wrong when it begins, so that many at once are no way around, and is taken back when it was right.
/// </remarks>
public sealed class WrongTries(TimeProvider clock)
{
    /// <summary>Wrong tries in a row that are looked at.</summary>
    public const int Most = 10;

    /// <summary>After the last of them no more are looked at for so long; and so long after any other it is forgotten.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>A person is told once, until nothing was stopped for so long.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    /// <summary>Beyond it the oldest is forgotten. Identity's own count, in the database, stops guesses from that many places.</summary>
    internal const int Places = 10_000;

    private readonly Dictionary<(Guid Person, string Place), Row> rows = [];
    private readonly Dictionary<Guid, DateTimeOffset> spells = [];
    private readonly Lock counting = new();

    /// <summary>How many places are remembered now.</summary>
    internal int Count => rows.Count;

    /// <param name="place">A network, or a browser that the person has signed in with before.</param>
    /// <returns>False when this try is not to be looked at, right or wrong.</returns>
    public bool Take(Guid person, string place)
    {
        var now = clock.GetUtcNow();
        lock (counting)
        {
            var tries = rows.TryGetValue((person, place), out var row) && row.Ends > now ? row.Tries : 0;
            if (tries >= Most)
                return false;
            MakeRoom(now);
            rows[(person, place)] = new(tries + 1, now + Pause);
            return true;
        }
    }

    /// <summary>Says that the try was wrong.</summary>
    /// <returns>True when no more are looked at from now on, and the person is to be told of it.</returns>
    public bool Stops(Guid person, string place)
    {
        var now = clock.GetUtcNow();
        lock (counting)
        {
            if (!rows.TryGetValue((person, place), out var row) || row.Tries < Most || row.IsStopped)
                return false;
            rows[(person, place)] = row with { IsStopped = true };
            var isNew = !spells.TryGetValue(person, out var last) || now - last > Quiet;
            foreach (var over in spells.Where(spell => now - spell.Value > Quiet).Select(spell => spell.Key).ToList())
                spells.Remove(over);
            spells[person] = now;
            return isNew;
        }
    }

    /// <summary>The try was right.</summary>
    public void Forget(Guid person, string place)
    {
        lock (counting)
            rows.Remove((person, place));
    }

    /// <summary>Wherever they were, for somebody who is let in again.</summary>
    public void Forget(Guid person)
    {
        lock (counting)
        {
            foreach (var one in rows.Keys.Where(row => row.Person == person).ToList())
                rows.Remove(one);
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        if (rows.Count < Places)
            return;
        foreach (var over in rows.Where(row => row.Value.Ends <= now).Select(row => row.Key).ToList())
            rows.Remove(over);
        if (rows.Count >= Places)
            rows.Remove(rows.MinBy(row => row.Value.Ends).Key);
    }

    private sealed record Row(int Tries, DateTimeOffset Ends, bool IsStopped = false);
}
