using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ResidentPortal.Database.Trails;
using ResidentPortal.Domain.Calendar;

namespace ResidentPortal.Reports.Auditing;

/// <summary>The fingerprint of one day of a trail.</summary>
/// <param name="Count">How many lines there are.</param>
/// <param name="Hash">SHA-256 over all of each line, in the order in which they were written.</param>
internal sealed record SealedLines(int Count, byte[] Hash)
{
    public static async Task<SealedLines> OfAsync(IAuditTrail trail, DateOnly day, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var count = 0;
        var (from, until) = (LondonTime.At(day, TimeOnly.MinValue), LondonTime.At(day.AddDays(1), TimeOnly.MinValue));
        await foreach (var line in trail.BetweenAsync(from, until, cancellationToken))
        {
            count++;
            Add(hash, line.Id);
            Add(hash, line.At.ToUnixTimeMilliseconds());
            foreach (var word in new[] { line.Who, line.Action, line.Subject, line.Detail })
                Add(hash, word);
        }

        return new(count, hash.GetHashAndReset());
    }

    /// <summary>The seal of a day, which contains the one before.</summary>
    /// <param name="before">Empty where it is the first.</param>
    public byte[] After(ReadOnlySpan<byte> before, DateOnly day)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(before);
        Add(hash, day.DayNumber);
        Add(hash, Count);
        hash.AppendData(Hash);
        return hash.GetHashAndReset();
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        hash.AppendData(bytes);
    }

    // With its length, so that nothing moves from one word to the next unseen.
    private static void Add(IncrementalHash hash, string? word)
    {
        Add(hash, word is null ? -1 : Encoding.UTF8.GetByteCount(word));
        hash.AppendData(Encoding.UTF8.GetBytes(word ?? ""));
    }
}
