using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace ResidentPortal.Web.Tests.Fuzz;

/// <summary>Holds a property over whatever somebody may send to a parser, for so long.</summary>
/// <param name="each">How long each property is tried: about 10 s in all in the first lane.</param>
public sealed class Fuzzing(TimeSpan each)
{
    private const int Batch = 50;

    // No parser takes a tenth of it, on a busy machine either.
    private static readonly TimeSpan Hangs = TimeSpan.FromSeconds(20);

    private static readonly string[] Nasty =
    [
        "", " ", "\0", "\r\n", "\n", "\t", "\u202e", "\ufeff", "\ud800", "\udc00", "💥", "é", "e\u0301", "٣", "Ⅷ", "ﬁ", "İ", "ß", "-1", "0",
        "99999999999999999999",
        "NaN", "1e309", "<script>alert(1)</script>", "'; --", "=cmd|' /C'!A0", "../", "%00", "%ff", "&#0;", "&amp;", "{", "}", "[", "]",
        "\"",
        "\\", "//", "javascript:", "\\ud800", new('x', 3000), new('(', 300),
    ];

    /// <summary>Texts made of these parts, of nasty ones, and of anything: what a parser takes for its own, and gets wrong.</summary>
    public static Gen<string> Texts(params string[] parts) =>
        from pieces in Gen.ListOf(Gen.Frequency(
            (8, Gen.Elements(parts)), (2, Gen.Elements(Nasty)), (1, ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))))
        select string.Concat(pieces);

    public static Gen<byte[]> Bytes(params byte[][] parts) =>
        from pieces in Gen.ListOf(
            Gen.Frequency((3, Gen.Elements(parts)), (1, ArbMap.Default.GeneratorFor<byte[]>().Select(bytes => bytes ?? []))))
        select pieces.SelectMany(piece => piece).ToArray();

    /// <summary>A whole file with some of its bytes changed, taken out or doubled.</summary>
    public static Gen<byte[]> Damaged(params byte[][] files) =>
        from file in Gen.Elements(files)
        from changes in Gen.ListOf(Gen.Zip(Gen.Choose(0, file.Length - 1), Gen.Choose(0, 255)), 6)
        from cut in Gen.Choose(0, file.Length)
        from isCut in Gen.Elements(true, false, false)
        select Change(file, changes, isCut ? cut : file.Length);

    /// <param name="holds">Throws where it does not.</param>
    public void Hold<T>(Gen<T> any, Action<T> holds)
    {
        var time = Stopwatch.StartNew();
        do
        {
            Prop.ForAll(any.ToArbitrary(), input => Within(input, holds))
                .Check(Config.QuickThrowOnFailure.WithMaxTest(Batch).WithEndSize(20));
        }
        while (time.Elapsed < each);
    }

    private static void Within<T>(T input, Action<T> holds)
    {
        var began = Stopwatch.GetTimestamp();
        holds(input);
        if (Stopwatch.GetElapsedTime(began) > Hangs)
            throw new TimeoutException("It takes too long.");
    }

    private static byte[] Change(byte[] file, IEnumerable<(int At, int To)> changes, int length)
    {
        var changed = file[..];
        foreach (var (at, to) in changes)
            changed[at] = (byte)to;
        return changed[..length];
    }
}
