namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>A sample client. Nobody of this name is meant.</summary>
/// <param name="Id">The client's id.</param>
/// <param name="LegalName">As on the contract.</param>
/// <param name="IdentificationCode">LEI, or CONCAT of a natural person: country, birth date, five letters each of first name and surname.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
internal sealed record ClientSeed(string Id, string LegalName, string IdentificationCode, string Country);
