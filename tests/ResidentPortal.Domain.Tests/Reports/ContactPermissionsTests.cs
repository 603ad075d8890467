using ResidentPortal.Domain.Forms;
using ResidentPortal.Domain.Reports;
using ResidentPortal.Domain.Reports.CommonSteps;
using ResidentPortal.Domain.Tests.Councils;
using Shouldly;
using Xunit;

namespace ResidentPortal.Domain.Tests.Reports;

public sealed class ContactPermissionsTests
{
    [Fact]
    public void From_AnonymousAnswers_ForbidEverything() =>
        Of().ShouldBeEquivalentTo(new ContactPermissions { Anonymous = true, DoNotContact = true });

    [Fact]
    public void From_DoNotContact_KeepsTheNameOnly()
    {
        var contact = Of(("safe-ways", "do-not-contact"), ("contact-name", "Sam Field"));
        contact.ShouldBeEquivalentTo(new ContactPermissions { DoNotContact = true, Name = "Sam Field" });
    }

    [Fact]
    public void From_EmailOnly_ForbidsThePhoneThatWasGiven()
    {
        var contact = Of(("safe-ways", "email"));
        contact.DoNotContact.ShouldBeFalse();
        contact.EmailAllowed.ShouldBeTrue();
        contact.Phone.ShouldBe("07700 900 000");
        contact.PhoneAllowed.ShouldBeFalse();
        contact.TextAllowed.ShouldBeFalse();
        contact.LetterAllowed.ShouldBeFalse();
        contact.VoicemailAllowed.ShouldBeFalse();
    }

    [Theory]
    [InlineData("phone", "yes", true)]
    [InlineData("phone", "no", false)]
    [InlineData("phone", "", false)]
    [InlineData("text", "yes", false)]
    public void From_Voicemail_IsAllowedOnlyByYesAndACall(string ways, string voicemail, bool expected) =>
        Of(("safe-ways", ways), ("voicemail", voicemail)).VoicemailAllowed.ShouldBe(expected);

    [Theory]
    [InlineData("council", CallOurselves.Council)]
    [InlineData("first-name", CallOurselves.FirstName)]
    [InlineData("say-nothing", CallOurselves.SayNothing)]
    [InlineData("", CallOurselves.SayNothing)]
    public void From_CallOurselves_SaysNothingUnlessTold(string answer, CallOurselves expected) =>
        Of(("safe-ways", "phone"), ("call-ourselves", answer)).CallOurselves.ShouldBe(expected);

    [Theory]
    [InlineData("email", "plain", EmailWords.Plain, true)]
    [InlineData("email", "neutral", EmailWords.Neutral, true)]
    [InlineData("email", "no-receipt", EmailWords.NoReceipt, false)]
    [InlineData("email", "", EmailWords.Neutral, true)]
    [InlineData("phone", "plain", EmailWords.Neutral, false)]
    public void From_EmailWords_AreNeutralUnlessChosenForEmail(string way, string answer, EmailWords expected, bool receipt)
    {
        var contact = Of(("safe-ways", way), ("email-words", answer));
        contact.EmailWords.ShouldBe(expected);
        contact.WantsReceipt.ShouldBe(receipt);
    }

    [Theory]
    [InlineData("email,phone", "council", "", CallOurselves.Council, EmailWords.Neutral)]
    [InlineData("email,phone", "", "plain", CallOurselves.SayNothing, EmailWords.Plain)]
    public void From_APermission_BelongsToOneChannel(
        string ways, string calls, string emails, CallOurselves onThePhone, EmailWords inEmails)
    {
        var contact = Of(("safe-ways", ways), ("call-ourselves", calls), ("email-words", emails));
        (contact.CallOurselves, contact.EmailWords).ShouldBe((onThePhone, inEmails));
    }

    [Theory]
    [InlineData("email", "1", true)]
    [InlineData("email,phone", "1", true)]
    [InlineData("phone", "1", false)]
    [InlineData("letter", "1", false)]
    public void Reached_TheQuestionOfEmails_OnlyWhereEmailIsChosen(string ways, string address, bool asked) =>
        Walk.Through(SampleCouncil.Asb.Form, ("safe-ways", ways), ("contact-address", address))
            .Reached.Any(step => step.Slug == "safe-emails").ShouldBe(asked);

    [Fact]
    public void IsComplete_WithoutTheQuestionOfEmails_CanBeSentAndKeepsThemNeutral()
    {
        var form = SampleCouncil.Asb.Form;
        var draft = Walk.Through(form, ("safe-ways", "email")).Kept.Without([SafeContact.InEmails]);
        var journey = new Journey(form, Answers.FromJson(draft.ToJson()));
        journey.IsComplete.ShouldBeTrue();
        ContactPermissions.From(journey.Kept).ShouldSatisfyAllConditions(
            contact => contact.MayEmail.ShouldBeTrue(), contact => contact.EmailWords.ShouldBe(EmailWords.Neutral));
    }

    [Theory]
    [InlineData("text", "safe-text-times", "safe-texts")]
    [InlineData("text,email", "safe-text-times", "safe-texts")]
    [InlineData("phone", "safe-times voicemail call-ourselves", "safe-calls")]
    [InlineData("phone,text", "safe-times voicemail call-ourselves", "safe-calls")]
    [InlineData("letter", "", "")]
    public void Reached_OnlyTextMessages_AskNothingAboutCalls(string ways, string questions, string page)
    {
        string[] aboutCalls = ["safe-times", "safe-text-times", "voicemail", "call-ourselves"];
        var reached = Walk.Through(SampleCouncil.Asb.Form, ("safe-ways", ways)).Reached;
        reached.SelectMany(step => step.Questions).Select(question => question.Id).Where(aboutCalls.Contains)
            .ShouldBe(questions.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        reached.Where(step => step.Slug is "safe-calls" or "safe-texts").Select(step => step.Slug)
            .ShouldBe(page.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void From_OnlyTextMessages_KnowsWhenTheyAreSafe() =>
        Of(("safe-ways", "text"), ("safe-text-times", "weekends")).ShouldSatisfyAllConditions(
            contact => contact.Times.ShouldBe(["Weekends"]),
            contact => contact.TextAllowed.ShouldBeTrue(),
            contact => contact.VoicemailAllowed.ShouldBeFalse());

    [Fact]
    public void From_Times_AreInWords() =>
        Of(("safe-ways", "phone,text"),
            ("safe-times", "weekday-mornings,weekends")).Times.ShouldBe(["Weekday mornings", "Weekends"]);

    [Theory]
    [InlineData("email", "contact-email", "Enter your email address, because you said that email is safe")]
    [InlineData("phone", "contact-phone", "Enter your phone number, because you said that calls or texts are safe")]
    [InlineData("text", "contact-phone", "Enter your phone number, because you said that calls or texts are safe")]
    [InlineData("letter", "contact-address", "Enter your address, because you said that letters are safe")]
    public void Read_WithoutTheDetailOfASafeWay_SaysSoBesideItsField(string way, string field, string message)
    {
        // Another way is given, so that only this one is missing.
        var other = way == "email" ? ("contact-phone", "07700 900 000") : ("contact-email", "sam@example.com");
        Errors(("safe-ways", way), ("contact-name", ""), ("contact-email", ""), ("contact-phone", ""), ("contact-address", ""), other)
            .ShouldBe([new FieldError(field, message)]);
    }

    [Theory]
    [InlineData("email", "contact-email")]
    [InlineData("phone", "contact-phone")]
    [InlineData("letter", "contact-address")]
    public void Read_WithoutAnyDetail_AsksForThatOfTheSafeWay(string way, string field) =>
        Errors(("safe-ways", way), ("contact-name", ""), ("contact-email", ""), ("contact-phone", ""), ("contact-address", ""))
            .ShouldHaveSingleItem().Field.ShouldBe(field);

    [Theory]
    [InlineData("nothing selected", "", "contact-email", "sam@example.com")]
    [InlineData("nothing selected", "", "contact-phone", "07700 900 000")]
    [InlineData("nobody may be in touch", "do-not-contact", "contact-email", "sam@example.com")]
    [InlineData("nobody may be in touch", "do-not-contact", "contact-address", "1 High Road")]
    public void Read_DetailsThatNobodyMayUse_AsksWhatIsMeant(string described, string way, string field, string given) =>
        Errors(("safe-ways", way), (field, given)).ShouldHaveSingleItem(described).Field.ShouldBe("safe-ways");

    [Fact]
    public void Read_NothingAtAll_IsSomebodyWhoStaysAnonymous() => Errors().ShouldBeEmpty();

    [Fact]
    public void Read_AnApplicationWithoutAName_AsksForIt()
    {
        var application = SampleCouncil.Forms.Find(CaseReviewApplication.Id)!.Form.Find("safe-contact")!;
        application.Read(Walk.Fields(application, ("safe-ways", "email"), ("contact-name", "")), Answers.None, Walk.Today)
            .Errors.ShouldHaveSingleItem().Field.ShouldBe("contact-name");
    }

    [Fact]
    public void Read_AnotherWayWithoutItsDetail_KeepsWhatWasThere()
    {
        var journey = Walk.Through(SampleCouncil.Asb.Form, ("safe-ways", "email"), ("contact-phone", ""));
        var answers = journey.Form.Find("safe-contact")!.Read(
            new FieldValues(new Dictionary<string, string[]> { ["safe-ways"] = ["email", "phone"] }), journey.Kept, Walk.Today).Answers;
        answers.ShouldBe(journey.Kept, "What is wrong is not kept.");
    }

    private static IReadOnlyList<FieldError> Errors(params (string, string)[] typed)
    {
        var step = SampleCouncil.Asb.Form.Find("safe-contact")!;
        return step.Read(Walk.Fields(step, typed), Answers.None, Walk.Today).Errors;
    }

    private static ContactPermissions Of(params (string, string)[] given) =>
        SampleCouncil.Asb.Contact(Walk.Through(SampleCouncil.Asb.Form, [("kind", "noise"), .. given]).Kept);
}
