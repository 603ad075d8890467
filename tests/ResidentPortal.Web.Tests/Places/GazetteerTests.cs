using Microsoft.Data.Sqlite;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ResidentPortal.Database;
using ResidentPortal.Domain.Forms;
using ResidentPortal.Settings;
using ResidentPortal.Testing;
using ResidentPortal.Testing.Places;
using ResidentPortal.Web.Places;
using Shouldly;
using Xunit;

namespace ResidentPortal.Web.Tests.Places;

public sealed class GazetteerTests : IDisposable
{
    private const string Header = "UPRN,ADDRESS,POSTCODE,WARD";

    private readonly TemporaryFolder folder = new();

    private string Database => folder.File("places.db");

    [Fact]
    public void At_APostcode_GivesItsAddressesByNumber()
    {
        var found = Read($"{Header},LANDLORD\n10,12 Elm Road,zy11aa,Hendon,owner\n9,2 Elm Road,ZY1 1AA,Hendon,\n8,1 Oak Road,ZY1 1AB,,\n");
        found.At("ZY1 1AA").ShouldBe(
        [
            new ListedAddress("9", "2 Elm Road", "ZY1 1AA", "Hendon", ""),
            new ListedAddress("10", "12 Elm Road", "ZY1 1AA", "Hendon", "owner"),
        ]);
        found.At("ZY9 9ZZ").ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public void At_TheSample_LeavesOutOrganisationsAndWhatIsExcluded()
    {
        var gazetteer = Of(SampleAddresses.File);
        gazetteer.Prepare();
        var rows = File.ReadLines(SampleAddresses.File).Skip(1).ToList();
        gazetteer.Count.ShouldBe(rows.Count(row => !row.EndsWith("yes", StringComparison.Ordinal)));
        var all = Enumerable.Range(0, 50).SelectMany(street => gazetteer.At(SampleAddresses.Postcode(street))!).ToList();
        all.Count.ShouldBe(gazetteer.Count!.Value);
        all.ShouldAllBe(address => !address.Text.Contains("Advice") && address.Text.Trim(' ', ',') == address.Text);
        File.ReadAllText(Database).ShouldNotContain("Advice");
    }

    [Fact]
    public void Prepare_TheSameCsv_ReadsItOnce()
    {
        Read($"{Header}\n9,2 Elm Road,ZY1 1AA,Hendon\n");
        File.SetLastWriteTimeUtc(Database, DateTime.UnixEpoch);
        Of(folder.File("addresses.csv")).Prepare();
        File.GetLastWriteTimeUtc(Database).ShouldBe(DateTime.UnixEpoch);

        Read($"{Header}\n9,3 Elm Road,ZY1 1AA,Hendon\n").At("ZY1 1AA")!.Single().Text.ShouldBe("3 Elm Road");
    }

    [Fact]
    public void Prepare_NoCsvAnyMore_TakesAwayWhatWasRead()
    {
        Read($"{Header}\n9,2 Elm Road,ZY1 1AA,Hendon\n");
        var none = Of("");
        none.Prepare();
        File.Exists(Database).ShouldBeFalse();
        none.At("ZY1 1AA").ShouldBeNull();
    }

    [Fact]
    public void At_ADamagedFile_HasNoListAndPrepareMakesItAnew()
    {
        var gazetteer = Read($"{Header}\n9,2 Elm Road,ZY1 1AA,Hendon\n");
        SqliteConnection.ClearAllPools();
        File.WriteAllText(Database, new string('x', 10_000));
        gazetteer.At("ZY1 1AA").ShouldBeNull();
        gazetteer.Count.ShouldBeNull();
        SqliteConnection.ClearAllPools();
        gazetteer.Prepare();
        gazetteer.At("ZY1 1AA")!.Count.ShouldBe(1);
    }

    public static TheoryData<string, string> Broken => new()
    {
        { "", "the file is empty. Write the column names in the first line: UPRN, ADDRESS, POSTCODE, WARD." },
        { "UPRN,ADDRESS,WARD\n", "line 1: there is no column POSTCODE. Write UPRN, ADDRESS, POSTCODE, WARD, with commas." },
        { "UPRN;ADDRESS;POSTCODE;WARD\n1;a;ZY1 1AA;Hendon\n", "line 1: there is no column UPRN, ADDRESS, POSTCODE, WARD." },
        { $"{Header},uprn\n", "line 1: the column UPRN is there twice. Keep one of them." },
        { $"{Header}\n", "there is no address in it. Export the addresses again, or leave Places:Gazetteer out." },
        { $"{Header}\n1,2 Elm Road,ZY1 1AA,Hendon\nx1,3 Elm Road,ZY1 1AA,Hendon\n", "line 3: “x1” is no UPRN. Give up to 12 digits." },
        { $"{Header}\n1,2 Elm Road,ZY1 1AA,Hendon\n01,3 Elm Road,ZY1 1AA,Hendon\n", "line 3: the UPRN 1 was there before. Keep one row" },
        { $"{Header}\n1,2 Elm Road,NW,Hendon\n", "line 2: “NW” is no UK postcode. Give it in full" },
        { $"{Header}\n1,,ZY1 1AA,Hendon\n", "line 2: the address has 0 characters. Write 1 to 200." },
        { $"{Header}\n1,2 Elm Road,ZY1 1AA,Atlantis\n", "line 2: there is no ward “Atlantis”. Write it as in Council:Wards" },
        { $"{Header},LANDLORD\n1,2 Elm Road,ZY1 1AA,Hendon,Acme\n",
            "line 2: there is no landlord “Acme”. Use the Id of a tenure (council-" },
        { $"{Header}\n1,2 Elm Road\n", "line 2: there are 2 values, and more columns. Put an address with commas between quotation marks" },
        { $"{Header}\n1,\"2 Elm Road,ZY1 1AA,Hendon\n2,3 Elm Road,ZY1 1AA,Hendon\n",
            "a quotation mark is missing or too many, here or above." },
        { $"{Header}\n1,2 \"Elm\" Road,ZY1 1AA,Hendon\n", "line 2: a quotation mark is missing or too many" },
    };

    [Theory, MemberData(nameof(Broken))]
    public void Prepare_ABrokenCsv_SaysTheFileTheLineAndWhatToWrite(string csv, string expected)
    {
        var gazetteer = Written(csv);
        var mistake = Should.Throw<SettingsException>(gazetteer.Prepare).Mistakes.First();
        mistake.ShouldStartWith(folder.File("addresses.csv"));
        mistake.ShouldContain(expected);
        Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName).ShouldBe(["addresses.csv"], "Nothing half done is left.");
    }

    [Fact]
    public void Prepare_BytesThatAreNotUtf8_SaysHowToSaveIt()
    {
        File.WriteAllBytes(folder.File("addresses.csv"), [.. System.Text.Encoding.UTF8.GetBytes(Header + "\n1,"), 0xE9, (byte)'\n']);
        Should.Throw<SettingsException>(Of(folder.File("addresses.csv")).Prepare).Message.ShouldContain("Save the file as “CSV UTF-8”.");
    }

    [Fact]
    public void Prepare_ManyMistakes_TellsTheFirstTen() =>
        Should.Throw<SettingsException>(Written(Header + "\n" + string.Concat(Enumerable.Repeat("x,a,ZY1 1AA,Hendon\n", 50))).Prepare)
            .Mistakes.Count.ShouldBe(10);

    private Gazetteer Read(string csv)
    {
        var gazetteer = Written(csv);
        gazetteer.Prepare();
        SqliteConnection.ClearAllPools();
        return gazetteer;
    }

    private Gazetteer Written(string csv)
    {
        File.WriteAllText(folder.File("addresses.csv"), csv);
        return Of(folder.File("addresses.csv"));
    }

    private Gazetteer Of(string csv) => new(new StorageFolder(folder.Path), Options.Create(new PlacesOptions { Gazetteer = csv }),
        new Here(), ShippedCouncil.Description, NullLogger<Gazetteer>.Instance);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    private sealed class Here : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = ShippedCouncil.Root;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
