using Subgraphs.Compliance.Domain.PreTrade;

namespace Subgraphs.Compliance.PreTrade;

/// <param name="Verdict">Whether the orders may be made.</param>
/// <param name="Checks">What the rules say of it.</param>
internal sealed record PreTradeAnswer(PreTradeVerdict Verdict, IReadOnlyList<PreTradeCheckView> Checks);
