using ResidentPortal.Testing.Places;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Places;

/// <summary>The file that is shipped for a developer's machine is what the program of the tests makes: nobody's address is in it.</summary>
public class SampleAddressesTests
{
    private const int Count = 300;

    /// <summary>Writes the file anew: <c>UPDATE_SAMPLE=1</c>.</summary>
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("UPDATE_SAMPLE") == "1";

    [Fact]
    public async Task File_AsShipped_IsMadeUp()
    {
        var made = SampleAddresses.Csv(Count, ShippedCouncil.Description.Wards);
        if (Wanted)
            await File.WriteAllTextAsync(SampleAddresses.File, made, TestContext.Current.CancellationToken);
        (await File.ReadAllTextAsync(SampleAddresses.File, TestContext.Current.CancellationToken)).ShouldBe(made);
        var rows = made.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        rows.Length.ShouldBe(Count);
        rows.ShouldAllBe(row => row.StartsWith("999") && row.Contains(",ZY", StringComparison.Ordinal));
    }
}
