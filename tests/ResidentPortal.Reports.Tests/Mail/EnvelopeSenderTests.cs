using ResidentPortal.Database;
using ResidentPortal.Reports.Mail;
using Shouldly;
using Xunit;

namespace ResidentPortal.Reports.Tests.Mail;

public class EnvelopeSenderTests
{
    private static readonly Guid Message = Guid.Parse("019cd714-f1c0-749f-9da0-673f02938c4a");

    [Fact]
    public async Task Of_OurMessage_IsReadBackAndNobodyCanMakeOneUp()
    {
        await using var reports = await StartAsync();
        var sender = reports.Get<EnvelopeSender>();
        var address = await OfAsync(sender);
        address.ShouldStartWith("bounces+");
        address.ShouldEndWith("@council.example");
        address.Split('@')[0].Length.ShouldBeLessThanOrEqualTo(64);

        (await ReadAsync(sender, address)).ShouldBe(Message);
        (await ReadAsync(sender, address.ToUpperInvariant())).ShouldBe(Message);
        (await ReadAsync(sender, address.Replace("019c", "019d", StringComparison.OrdinalIgnoreCase))).ShouldBeNull();
        foreach (var at in Enumerable.Range("bounces+".Length, 46))
        {
            var changed = address.ToCharArray();
            changed[at] = changed[at] == '0' ? '1' : '0';
            (await ReadAsync(sender, new string(changed))).ShouldBeNull();
        }
        await using var other = await StartAsync();
        (await ReadAsync(other.Get<EnvelopeSender>(), address)).ShouldBeNull("another installation signs with another key");
    }

    [Theory]
    [InlineData("bounces@council.example")]
    [InlineData("bounces+@council.example")]
    [InlineData("bounces+xyz@council.example")]
    [InlineData("+")]
    [InlineData("")]
    public async Task Read_WhatIsNone_IsNull(string address)
    {
        await using var reports = await StartAsync();
        (await ReadAsync(reports.Get<EnvelopeSender>(), address)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_WhereNobodyReadsWhatComesBack_IsThePlainAddress()
    {
        await using var reports = await ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite);
        (await OfAsync(reports.Get<EnvelopeSender>())).ShouldBe("no-reply@council.example");
    }

    private static async Task<string> OfAsync(EnvelopeSender sender) =>
        await sender.OfAsync($"<{Message:N}@council.example>", CancellationToken.None);

    private static async Task<Guid?> ReadAsync(EnvelopeSender sender, string address) =>
        await sender.ReadAsync(address, CancellationToken.None);

    private static Task<ReportsUnderTest> StartAsync() => ReportsUnderTest.StartAsync(DatabaseProvider.Sqlite, settings:
    [
        ("Mail:Transport", "Smtp"),
        ("Mail:Smtp:Port", "25"),
        ("Mail:EnvelopeFrom", "bounces@council.example"),
        ("Mail:Bounces:Host", "localhost"),
        ("Mail:Bounces:Account", "bounces"),
        ("Mail:Bounces:Password", "s3cret"),
    ]);
}
