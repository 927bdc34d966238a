using System.Globalization;
using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Sentences.</summary>
internal sealed partial class KoreanTexts
{
    public override string GrowthSays(string portfolio, string? benchmark)
        => benchmark is null
            ? $"기초에 투자한 100의 변화를 나타낸 선(입출금 제외). 포트폴리오 {portfolio}."
            : $"기초에 투자한 100의 변화를 나타낸 두 선(입출금 제외). 포트폴리오 {portfolio}, 벤치마크 {benchmark}.";

    public override string DrawdownSays(string? depth, Drawdown? drawdown)
        => drawdown is null
            ? "직전 고점 대비 하락률. 기간 중 하락이 없었습니다."
            : $"직전 고점 대비 하락률. 최대 하락은 {LongDate(drawdown.PeakDate)}부터 {LongDate(drawdown.TroughDate)}까지 {depth}입니다.";

    public override string ValueSays(string begin, string end) => $"기간 중 순자산가치의 추이: {begin}에서 {end}.";

    public override string DrawdownSpan(Drawdown drawdown)
    {
        ArgumentNullException.ThrowIfNull(drawdown);
        return $"{ShortDate(drawdown.PeakDate)} ~ {ShortDate(drawdown.TroughDate)}\n"
            + (drawdown.RecoveryDate is { } recovered ? $"{ShortDate(recovered)} 회복" : "미회복");
    }

    public override string DistributionSays(int days, string worst, string best)
        => $"현재 보유 종목의 {Number(days)}일간 일별 수익률 분포. 최저 {worst}, 최고 {best}. 세로선은 VaR입니다.";

    public override string StressSays(string scenario, string loss) => $"시나리오별 손익의 순자산 대비 비율. 최악은 ‘{scenario}’로 {loss}입니다.";

    public override string PartsSay(string largest, string weight) => $"순자산 구성 비율. 가장 큰 항목은 {largest}({weight})입니다.";

    public override string IncomeSays(string total, int payments) => $"지급 월별 배당금 합계. 총 {Number(payments)}건, {total}.";

    public override string Observations(int count, DateOnly from, DateOnly to)
        => $"현재 보유 종목의 일간 수익률 {Number(count)}개({LongDate(from)} ~ {LongDate(to)})";

    public override string Exceptions(int exceptions, int days) => $"{Number(days)}일 중 {Number(exceptions)}일이 예측을 초과";

    public override string MoreTrades(int count) => $"이 밖에 {Number(count)}건의 거래가 더 있습니다.";

    public override string MadeFrom(string source, DateOnly lastSession) => $"시장 데이터: {source}, {LongDate(lastSession)} 거래일까지.";

    public override string AmountsIn(string currency) => $"다른 통화를 명시하지 않은 금액은 {currency} 기준입니다. 종가 평가, 체결일 기준 보유입니다.";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
