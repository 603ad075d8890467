using System.Globalization;

namespace ResidentPortal.Benchmarks;

/// <summary>Measures as the tables show them.</summary>
internal static class Units
{
    public static string Seconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.00} s");

    public static string Milliseconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.0} ms");

    public static string PreciseMilliseconds(double time) => string.Create(CultureInfo.InvariantCulture, $"{time:0.00} ms");

    public static string Kilobytes(int bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB");
}
