namespace Tests.EndToEnd;

/// <summary>Queries that several tests ask.</summary>
internal static class SampleQueries
{
    /// <summary>Joins portfolio, market-data, dividend-history and compliance.</summary>
    public const string PortfolioOverview =
        """
        query PortfolioOverview {
          portfolios(first: 1) {
            nodes {
              id
              name
              netAssetValue { amount currency }
              complianceStatus { overall checks { rule { id } passed indeterminate observed threshold } }
              positions(first: 5) {
                nodes {
                  isin
                  quantity
                  weight
                  instrument {
                    name
                    lastClose { date price { amount currency } }
                    trailingYield
                    dividendGrowth { consecutiveGrowthYears streakCensored }
                    restriction { level reason }
                  }
                }
              }
            }
          }
        }
        """;

    public const string PortfolioIds = "{ portfolios(first: 20) { nodes { id name } totalCount } }";
}
