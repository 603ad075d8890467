using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace ResidentPortal.Sealing.Tests;

/// <summary>What comes out is what went in, or nothing: whatever is done to the chunks in between is noticed.</summary>
public class ChunkSealTests
{
    private const int Chunk = ChunkSeal.ChunkBytes;
    private const int SealedChunk = Chunk + 16;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(ChunkSeal.KeyBytes);
    private static readonly byte[] About = "reports.db"u8.ToArray();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(Chunk - 1, 1)]
    [InlineData(Chunk, 1)]
    [InlineData(Chunk + 1, 2)]
    [InlineData(2 * Chunk, 2)]
    [InlineData(3 * Chunk + 7, 4)]
    public async Task Open_AnyLength_GivesWhatWasSealed(int length, int chunks)
    {
        var plain = RandomNumberGenerator.GetBytes(length);
        var closed = await SealAsync(plain);
        closed.Length.ShouldBe(length + chunks * 16);
        (await OpenAsync(closed)).ShouldBe(plain);
    }

    [Fact]
    public void Open_AnyBytesReadInAnyPieces_GivesWhatWasSealed() =>
        Prop.ForAll(
            Gen.Choose(0, 3 * Chunk).ToArbitrary(), Gen.Choose(1, Chunk + 1000).ToArbitrary(),
            (length, piece) =>
            {
                var plain = RandomNumberGenerator.GetBytes(length);
                var closed = new MemoryStream();
                ChunkSeal.SealAsync(new InPieces(plain, piece), closed, Key, About).GetAwaiter().GetResult();
                var opened = new MemoryStream();
                ChunkSeal.OpenAsync(new InPieces(closed.ToArray(), piece), opened, Key, About).GetAwaiter().GetResult();
                return opened.ToArray().AsSpan().SequenceEqual(plain);
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    public static TheoryData<string, Func<byte[], byte[]>> Attacks => new()
    {
        { "one bit of the first chunk", closed => Flipped(closed, 5) },
        { "one bit of the last tag", closed => Flipped(closed, closed.Length - 1) },
        { "cut at the end of the first chunk", closed => closed[..SealedChunk] },
        { "cut at the end of the last chunk but one", closed => closed[..(2 * SealedChunk)] },
        { "cut in the middle of a chunk", closed => closed[..(SealedChunk + 100)] },
        { "cut within the tag", closed => closed[..^3] },
        { "cut to less than a tag", closed => closed[..7] },
        { "nothing left", _ => [] },
        {
            "two chunks swapped",
            closed => [.. closed[SealedChunk..(2 * SealedChunk)], .. closed[..SealedChunk], .. closed[(2 * SealedChunk)..]]
        },
        { "first chunk left out", closed => closed[SealedChunk..] },
        { "a chunk in the middle left out", closed => [.. closed[..SealedChunk], .. closed[(2 * SealedChunk)..]]
        },
        { "a chunk twice", closed => [.. closed[..SealedChunk], .. closed] },
        { "the last chunk twice", closed => [.. closed, .. closed[(2 * SealedChunk)..]] },
        { "one byte more", closed => [.. closed, 0] },
    };

    [Theory, MemberData(nameof(Attacks))]
    public async Task Open_ChangedOnTheWay_IsRefused(string attack, Func<byte[], byte[]> change)
    {
        var closed = await SealAsync(RandomNumberGenerator.GetBytes(2 * Chunk + 500));
        var refused = await Should.ThrowAsync<SealException>(() => OpenAsync(change(closed)), attack);
        refused.Problem.ShouldBe(SealProblem.Broken);
    }

    [Fact]
    public async Task Open_ExactChunksCutAtABorder_IsRefused()
    {
        var closed = await SealAsync(RandomNumberGenerator.GetBytes(2 * Chunk));
        await Should.ThrowAsync<SealException>(() => OpenAsync(closed[..SealedChunk]));
    }

    [Fact]
    public async Task Open_OtherKeyOrOtherName_IsRefused()
    {
        var closed = await SealAsync([1, 2, 3]);
        foreach (var (key, about) in new[] { (new byte[ChunkSeal.KeyBytes], About), (Key, "people.db"u8.ToArray()) })
            await Should.ThrowAsync<SealException>(() => ChunkSeal.OpenAsync(new MemoryStream(closed), Stream.Null, key, about));
    }

    private static async Task<byte[]> SealAsync(byte[] plain)
    {
        var closed = new MemoryStream();
        await ChunkSeal.SealAsync(new MemoryStream(plain), closed, Key, About);
        return closed.ToArray();
    }

    private static async Task<byte[]> OpenAsync(byte[] closed)
    {
        var plain = new MemoryStream();
        await ChunkSeal.OpenAsync(new MemoryStream(closed), plain, Key, About);
        return plain.ToArray();
    }

    private static byte[] Flipped(byte[] closed, int at)
    {
        byte[] copy = [.. closed];
        copy[at] ^= 1;
        return copy;
    }

    /// <summary>A stream that never gives more than a piece at once, as a network does.</summary>
    private sealed class InPieces(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
