namespace ResidentPortal.Web.Reporting;

/// <summary>Named here for the generator of endpoints, which cannot see what Razor generates.</summary>
public partial class ChooseFormPage;
