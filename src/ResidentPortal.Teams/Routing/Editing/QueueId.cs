using System.Globalization;
using System.Text;

namespace ResidentPortal.Teams.Routing.Editing;

/// <summary>The lasting name of a new queue, made from what people call it.</summary>
internal static class QueueId
{
    private const int Longest = 40;

    /// <param name="taken">Also those of queues that are gone: whoever belonged to one must not see the reports of another.</param>
    public static string Of(string name, IReadOnlySet<string> taken)
    {
        var id = new StringBuilder();
        foreach (var letter in name.Normalize(NormalizationForm.FormD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(letter))
                id.Append(letter);
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && id.Length > 0 && id[^1] != '-')
                id.Append('-');
        }
        var start = id.ToString().Trim('-');
        start = start.Length == 0 ? "queue" : start[..Math.Min(start.Length, Longest)].Trim('-');
        for (var number = 2; ; number++)
        {
            var free = number == 2 && !taken.Contains(start) ? start : string.Create(CultureInfo.InvariantCulture, $"{start}-{number}");
            if (!taken.Contains(free))
                return free;
        }
    }
}
