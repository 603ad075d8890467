using System.Diagnostics;
using System.Globalization;

namespace ResidentPortal.Benchmarks;

/// <summary>The same work done over and over by several at once, each beginning the next as soon as the last is done.</summary>
internal sealed class Load
{
    private readonly double[] _milliseconds;
    private readonly TimeSpan _elapsed;

    private Load(IEnumerable<double> milliseconds, TimeSpan elapsed)
    {
        _milliseconds = [.. milliseconds.Order()];
        _elapsed = elapsed;
    }

    public double PerSecond => _milliseconds.Length / _elapsed.TotalSeconds;

    public double MillisecondsEach => _elapsed.TotalMilliseconds / _milliseconds.Length;

    public string Rate(string unit) => string.Create(CultureInfo.InvariantCulture, $"{PerSecond:N0} {unit}/s");

    public string Latency => string.Create(CultureInfo.InvariantCulture, $"p50 {Percentile(50):0.0} ms, p99 {Percentile(99):0.0} ms");

    /// <param name="atMost">No work is begun after this long.</param>
    /// <param name="perSecond">Work comes at this rate however long it takes, and waits from the moment it came.</param>
    public static async Task<Load> RunAsync<T>(IReadOnlyList<T> work, int atOnce, Func<T, Task> act, TimeSpan? atMost = null,
        int? perSecond = null)
    {
        var limit = atMost ?? TimeSpan.FromMinutes(1);
        var next = -1;
        var started = Stopwatch.GetTimestamp();
        var workers = Enumerable.Range(0, atOnce).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>(work.Count / atOnce);
            while (Interlocked.Increment(ref next) is var index && index < work.Count && Stopwatch.GetElapsedTime(started) < limit)
            {
                var begun = Stopwatch.GetTimestamp();
                if (perSecond is { } rate)
                {
                    begun = started + index * Stopwatch.Frequency / rate;
                    if (Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), begun) is var early && early > TimeSpan.Zero)
                        await Task.Delay(early);
                }

                await act(work[index]);
                mine.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return mine;
        })).ToList();
        var all = await Task.WhenAll(workers);
        return new Load(all.SelectMany(mine => mine), Stopwatch.GetElapsedTime(started));
    }

    /// <summary>For work that was one call and did this much.</summary>
    public Load Counting(int done) => new(Enumerable.Repeat(_elapsed.TotalMilliseconds / done, done), _elapsed);

    private double Percentile(int percent) => _milliseconds[Math.Min(_milliseconds.Length - 1, _milliseconds.Length * percent / 100)];
}
