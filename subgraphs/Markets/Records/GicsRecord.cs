namespace Subgraphs.Markets.Records;

/// <summary>GICS classification in force since 2023-03-17. Codes are two digits for a sector and eight for a sub-industry.</summary>
public sealed record GicsRecord(
    string SectorCode,
    string Sector,
    string? IndustryGroup,
    string? Industry,
    string? SubIndustryCode,
    string? SubIndustry);
