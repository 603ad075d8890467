using System.Collections.Concurrent;
using System.Globalization;

namespace ResidentPortal.Web.Site.Cache;

/// <summary>
/// The answers kept for one edition. A page changes with a publication, with the routing of which it tells, and with the hour: a campaign
/// ends at midnight and the time for questions to the board at 10:00, both in London, whose clocks are whole hours from UTC.
/// </summary>
/// <param name="routing"><see cref="Domain.Routing.CurrentRouting.Edition"/>.</param>
internal sealed class CachedEdition(string stamp, int routing, long hour)
{
    /// <summary>
    /// About as many bytes may be kept. When a very large site is read from end to end, what comes later is made anew each time.
    /// </summary>
    private const long Most = 32 * 1024 * 1024;

    // Pages also change with the program and its settings, which both take a restart.
    private static readonly string Run = Guid.NewGuid().ToString("N")[..8];

    private readonly ConcurrentDictionary<string, FinishedAnswer>[] _byCoding =
        [.. Enum.GetValues<ContentCoding>().Select(_ => new ConcurrentDictionary<string, FinishedAnswer>(StringComparer.Ordinal))];
    private long _bytes;

    /// <summary>Another for each edition, in each run of the program.</summary>
    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"{stamp}-{routing:x}-{hour:x}-{Run}");

    public bool Is(string otherStamp, int otherRouting, long otherHour) =>
        hour == otherHour && routing == otherRouting && stamp == otherStamp;

    public FinishedAnswer? Find(string path, ContentCoding coding) => _byCoding[(int)coding].TryGetValue(path, out var answer)
        ? answer
        : null;

    /// <param name="path">Spelt as links spell it: other spellings of the same page would fill the cache.</param>
    public void Keep(string path, ContentCoding coding, FinishedAnswer answer)
    {
        if (path != CanonicalPath.Of(path) || Interlocked.Read(ref _bytes) > Most || !_byCoding[(int)coding].TryAdd(path, answer))
            return;
        Interlocked.Add(ref _bytes, answer.Size);
    }
}
