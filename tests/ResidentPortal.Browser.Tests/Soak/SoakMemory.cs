using System.Globalization;

namespace ResidentPortal.Browser.Tests.Soak;

/// <summary>Private memory of one process of the site, each second: what nobody else could use.</summary>
internal sealed class SoakMemory(Func<int?> process)
{
    private readonly List<(int Process, long Kilobytes)> _samples = [];

    public async Task GoOnUntilAsync(CancellationToken timeIsUp)
    {
        while (!timeIsUp.IsCancellationRequested)
        {
            if (process() is { } id && Read(id) is { } kilobytes)
                _samples.Add((id, kilobytes));
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }
    }

    /// <summary>
    /// In megabytes, of the process that ran last: the middle value of the second and of the last third of its time. The first third is
    /// for what is compiled and filled.
    /// </summary>
    public (double Before, double After) OfTheLastProcess()
    {
        var last = _samples.Where(sample => sample.Process == _samples[^1].Process).Select(sample => sample.Kilobytes).ToList();
        var third = last.Count / 3;
        return (Middle(last[third..(2 * third)]), Middle(last[(2 * third)..]));
    }

    private static double Middle(List<long> kilobytes) => kilobytes.Count == 0
        ? 0
        : kilobytes.Order().ElementAt(kilobytes.Count / 2) / 1024d;

    private static long? Read(int process)
    {
        try
        {
            return File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status")
                .Where(line => line.StartsWith("RssAnon", StringComparison.Ordinal)
                    || line.StartsWith("RssShmem", StringComparison.Ordinal))
                .Sum(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            return null;
        }
    }
}
