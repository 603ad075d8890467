using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

/// <summary>A councillor or a carer says where the resident lives and how to reach them safely.</summary>
public class TheirContactTests
{
    private static readonly Form Application = SampleCouncil.Forms.Find(CaseReviewApplication.Id)!.Form;

    [Theory]
    [InlineData("email", "their-contact-email", "Enter their email address, because you said that email is safe")]
    [InlineData("phone", "their-contact-phone", "Enter their phone number, because you said that calls or texts are safe")]
    [InlineData("text", "their-contact-phone", "Enter their phone number, because you said that calls or texts are safe")]
    [InlineData("letter", "their-contact-address", "Enter their address for letters, because you said that letters are safe")]
    public void Read_AWayWithoutItsDetails_AsksForThem(string way, string field, string message)
    {
        var before = Answers.None.With(TheirContact.Ways, new ChoicesAnswer([way]));
        Application.Find("their-contact")!.Read(FieldValues.Empty, before, Walk.Today).Errors.ShouldBe([new(field, message)]);
    }

    [Fact]
    public void Read_AName_IsNotTakenTwice() =>
        Application.Find("their-contact")!
            .Read(new(new Dictionary<string, string[]> { ["their-contact-name"] = ["X"] }), Answers.None, Walk.Today)
            .Answers.Get(TheirContact.Details).ShouldBe(new ContactAnswer("", "", "", ""));

    [Theory]
    [InlineData("phone", "yes", "phone voicemail")]
    [InlineData("phone", "no", "phone")]
    [InlineData("text", "yes", "text")]
    [InlineData("email", "", "")]
    [InlineData("do-not-contact", "", "never")]
    public void Permissions_ByWhatIsSafeForThem_AllowNothingElse(string way, string voicemail, string allowed)
    {
        var answers = Answers.None
            .With(TheirContact.NameId, new TextAnswer("Robin Hill"))
            .With(TheirContact.Ways, new ChoicesAnswer([way]))
            .With(TheirContact.Details, new ContactAnswer("", "", "07700 900 111", ""))
            .With("their-voicemail", new ChoiceAnswer(voicemail));

        var them = ContactPermissions.OfSomeoneElse(answers).ShouldNotBeNull();

        (them.Name, them.Phone).ShouldBe(("Robin Hill", "07700 900 111"));
        (bool May, string What)[] may =
        [
            (them.EmailAllowed, "email"), (them.PhoneAllowed, "phone"), (them.TextAllowed, "text"), (them.LetterAllowed, "letter"),
            (them.VoicemailAllowed, "voicemail"), (them.DoNotContact, "never"),
        ];
        string.Join(' ', may.Where(one => one.May).Select(one => one.What)).ShouldBe(allowed);
        ContactPermissions.OfSomeoneElse(Answers.None).ShouldBeNull();
    }

    [Fact]
    public void Summary_OfAnApplicationForSomeoneElse_HasTheirAddressAndContact()
    {
        var rows = AnswerSummary.Of(Walk.Through(Application, ("whose", "someone-else"), ("their-consent", "told-me"),
            ("their-home-street", "2 Elm Road"), ("their-safe-ways", "phone"), ("their-contact-phone", "07700 900 111"),
            ("their-voicemail", "no")))
            .SelectMany(section => section.Rows).ToDictionary(row => row.Label, row => string.Join(", ", row.Lines));
        rows["Person’s address"].ShouldBe("2 Elm Road");
        rows["Safe ways to contact them"].ShouldBe("Phone call");
        rows["Their contact details"].ShouldContain("07700 900 111");
        rows["Voicemail for them"].ShouldBe("No");
    }
}
