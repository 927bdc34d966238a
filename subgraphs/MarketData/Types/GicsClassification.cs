using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

[GraphQLDescription("GICS: 11 sectors, 25 industry groups, 74 industries, 163 sub-industries since 2023-03-17.")]
internal sealed record GicsClassification(
    string SectorCode, string Sector, string? IndustryGroup, string? Industry, string? SubIndustryCode, string? SubIndustry);
