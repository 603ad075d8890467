namespace ResidentPortal.Web.Studio.Place;

/// <summary>Named for the generator of endpoints, which does not see what Razor makes.</summary>
public partial class BinPage;
