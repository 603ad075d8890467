using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace ResidentPortal.Authoring.Versions;

/// <summary>Two texts beside each other: first their lines are matched, then the words of lines that changed.</summary>
internal static partial class TextDifference
{
    // The time to compare grows with the square of what differs. Beyond these, all of it is shown as changed.
    private const int MostLines = 3000;
    private const int MostWords = 2000;

    // Lines that share less than one part in this many of their letters are two lines, not one that changed.
    private const int Alike = 4;

    private static readonly Differ Differ = new();

    /// <returns>As many lines on both sides.</returns>
    public static (IReadOnlyList<DifferenceLine> Before, IReadOnlyList<DifferenceLine> After) Between(IReadOnlyList<string> before,
        IReadOnlyList<string> after)
    {
        var sides = new Sides(before, after);
        foreach (var block in Blocks([.. before], [.. after], MostLines))
            sides.Add(block);
        sides.Finish();
        return (sides.Before, sides.After);
    }

    /// <summary>What differs, in order. What both begin and end with is not compared.</summary>
    private static IEnumerable<DiffBlock> Blocks(string[] before, string[] after, int most)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        var (old, now) = (before[start..^end], after[start..^end]);
        if (old.Length == 0 && now.Length == 0)
            return [];
        if (old.Length == 0 || now.Length == 0 || old.Length + now.Length > most)
            return [new(start, old.Length, start, now.Length)];
        // The pieces are numbered, so that any of them can be a line of a text for the comparison.
        var numbers = new Dictionary<string, string>(StringComparer.Ordinal);
        return Differ.CreateCustomDiffs(Numbered(old), Numbered(now), false, text => text.Split(' ')).DiffBlocks
            .Select(block => new DiffBlock(block.DeleteStartA + start, block.DeleteCountA, block.InsertStartB + start, block.InsertCountB));

        string Numbered(string[] pieces) => string.Join(' ', pieces.Select(piece =>
        {
            if (!numbers.TryGetValue(piece, out var number))
                numbers[piece] = number = $"{numbers.Count}";
            return number;
        }));
    }

    private static DifferenceLine Whole(string line, bool changed) => new([new(line, changed)]);

    private static (DifferenceLine Before, DifferenceLine After) Words(string before, string after)
    {
        var (old, now) = (Pieces(before), Pieces(after));
        var blocks = Blocks(old, now, MostWords).ToList();
        var (oldChanged, nowChanged) = (new bool[old.Length], new bool[now.Length]);
        foreach (var block in blocks)
        {
            Array.Fill(oldChanged, true, block.DeleteStartA, block.DeleteCountA);
            Array.Fill(nowChanged, true, block.InsertStartB, block.InsertCountB);
        }

        var same = old.Where((_, place) => !oldChanged[place]).Sum(piece => string.IsNullOrWhiteSpace(piece) ? 0 : piece.Length);
        return same * Alike < Math.Max(before.Length, after.Length)
            ? (Whole(before, true), Whole(after, true))
            : (Line(old, oldChanged), Line(now, nowChanged));
    }

    private static DifferenceLine Line(string[] pieces, bool[] changed)
    {
        // A space between two words that changed is shown with them.
        for (var place = 1; place < pieces.Length - 1; place++)
            changed[place] |= changed[place - 1] && changed[place + 1] && string.IsNullOrWhiteSpace(pieces[place]);
        var parts = new List<DifferencePart>();
        for (var place = 0; place < pieces.Length;)
        {
            var from = place;
            while (place < pieces.Length && changed[place] == changed[from])
                place++;
            parts.Add(new(string.Concat(pieces[from..place]), changed[from]));
        }

        return parts.Count == 0 ? Whole("", false) : new(parts);
    }

    private static string[] Pieces(string line) => [.. Piece().Matches(line).Select(match => match.Value)];

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]")]
    private static partial Regex Piece();

    private sealed class Sides(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        private static readonly DifferenceLine Gap = new([]);
        private int _old;
        private int _now;

        public List<DifferenceLine> Before { get; } = [];

        public List<DifferenceLine> After { get; } = [];

        public void Add(DiffBlock block)
        {
            SameUntil(block.DeleteStartA);
            var (old, now) = (block.DeleteCountA, block.InsertCountB);
            for (var line = 0; line < Math.Max(old, now); line++)
            {
                var (left, right) = line >= old ? (Gap, Whole(after[_now + line], true))
                    : line >= now ? (Whole(before[_old + line], true), Gap)
                    : Words(before[_old + line], after[_now + line]);
                Before.Add(left);
                After.Add(right);
            }

            (_old, _now) = (_old + old, _now + now);
        }

        public void Finish() => SameUntil(before.Count);

        private void SameUntil(int line)
        {
            for (; _old < line; _old++, _now++)
            {
                Before.Add(Whole(before[_old], false));
                After.Add(Whole(after[_now], false));
            }
        }
    }
}
