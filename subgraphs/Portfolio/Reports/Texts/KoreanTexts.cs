using System.Globalization;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;
using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Korean.</summary>
internal sealed partial class KoreanTexts : ReportTexts
{
    private static readonly (double Unit, string Suffix)[] Units = [(1e12, "조"), (1e8, "억"), (1e4, "만")];

    private static readonly Dictionary<string, string> Sectors = new(StringComparer.Ordinal)
    {
        ["Energy"] = "에너지",
        ["Materials"] = "소재",
        ["Industrials"] = "산업재",
        ["Consumer Discretionary"] = "경기소비재",
        ["Consumer Staples"] = "필수소비재",
        ["Health Care"] = "헬스케어",
        ["Financials"] = "금융",
        ["Information Technology"] = "정보기술",
        ["Communication Services"] = "커뮤니케이션 서비스",
        ["Telecommunication Services"] = "통신 서비스",
        ["Utilities"] = "유틸리티",
        ["Real Estate"] = "부동산",
    };

    private static readonly Dictionary<string, string> Scenarios = new(StringComparer.Ordinal)
    {
        ["EQ-10"] = "주식 10% 하락",
        ["EQ-20"] = "주식 20% 하락",
        ["GFC-2008"] = "글로벌 금융위기(2007년 10월~2009년 3월)",
        ["COVID-2020"] = "코로나19 확산(2020년 2~3월)",
        ["RATES-2022"] = "2022년 금리 상승",
        ["KRW-15"] = "원화 15% 약세",
        ["USD+10"] = "미 달러 10% 강세",
        ["VOL-X2"] = "100일 중 최악의 하루가 두 배로",
    };

    public override string Language => "ko";

    public override string Title(ReportKind kind) => kind switch
    {
        ReportKind.Performance => "성과 보고서",
        ReportKind.Risk => "위험 보고서",
        ReportKind.Holdings => "보유 현황 보고서",
        ReportKind.DividendIncome => "배당 수입 보고서",
        ReportKind.ClientQuarterly => "고객 분기 보고서",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Kind(PortfolioKind kind) => kind switch
    {
        PortfolioKind.Discretionary => "일임 계약",
        PortfolioKind.Advisory => "자문 계약",
        PortfolioKind.FundUcits => "UCITS 펀드",
        PortfolioKind.Fund40Act => "미국 1940년 투자회사법 펀드",
        PortfolioKind.FundKrPublic => "국내 공모펀드",
        PortfolioKind.Proprietary => "고유계정",
        PortfolioKind.Model => "모델 포트폴리오",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Classification(ClientClassification classification) => classification switch
    {
        ClientClassification.Retail => "일반고객",
        ClientClassification.Professional => "전문고객",
        ClientClassification.EligibleCounterparty => "적격 거래상대방",
        _ => throw new ArgumentOutOfRangeException(nameof(classification), classification, "Not a category."),
    };

    public override string Sector(string? sector) => sector is null ? "펀드 및 기타" : Sectors.GetValueOrDefault(sector, sector);

    public override string Metric(RiskMetric metric) => metric switch
    {
        RiskMetric.Var991D => "VaR 99%, 1일",
        RiskMetric.Var951D => "VaR 95%, 1일",
        RiskMetric.ExpectedShortfall975 => "기대손실 97.5%",
        RiskMetric.Volatility => "변동성",
        RiskMetric.Drawdown => "낙폭(1년)",
        RiskMetric.PositionWeight => "종목 비중",
        RiskMetric.SectorWeight => "업종 비중",
        RiskMetric.StressLoss => "스트레스 손실",
        RiskMetric.TrackingError => "추적오차(1년)",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "Not a metric."),
    };

    public override string Severity(Severity? severity) => severity switch
    {
        null => "한도 이내",
        Domain.Limits.Severity.Info => "정보",
        Domain.Limits.Severity.Warning => "주의",
        Domain.Limits.Severity.Breach => "한도 위반",
        Domain.Limits.Severity.Critical => "심각한 위반",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "Not a severity."),
    };

    public override string Zone(BaselZone zone) => zone switch
    {
        BaselZone.Green => "녹색 구간",
        BaselZone.Yellow => "황색 구간",
        BaselZone.Red => "적색 구간",
        _ => throw new ArgumentOutOfRangeException(nameof(zone), zone, "Not a zone."),
    };

    public override string Side(TradeSide side) => side == TradeSide.Buy ? "매수" : "매도";

    public override string Flow(CashMovementKind kind) => kind switch
    {
        CashMovementKind.Deposit => "입금",
        CashMovementKind.Withdrawal => "출금",
        CashMovementKind.Exchange => "환전",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };

    public override string Scenario(StressScenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Scenarios.GetValueOrDefault(scenario.Id, scenario.Name);
    }

    public override string Note(DataNoteKind kind, string items) => kind switch
    {
        DataNoteKind.Simulated => "시장 데이터는 모의 데이터입니다. 종목명, 가격, 배당은 모두 가상이며 실제 투자에 관한 수치가 아닙니다.",
        DataNoteKind.StalePrices => $"다음 종목은 최근 종가가 1거래일보다 오래되어 이전 가격을 그대로 사용했습니다: {items}.",
        DataNoteKind.NoPrices => $"다음 종목은 관측된 종가가 없어 취득원가로 평가했습니다: {items}.",
        DataNoteKind.NoBenchmark => "기간 전체를 포괄하는 벤치마크가 없어 관련 지표를 제시하지 않습니다.",
        DataNoteKind.NotMeasured => "환율이 없는 날이 있어 기간 전체를 평가할 수 없으므로 기간 지표를 제시하지 않습니다.",
        DataNoteKind.BegunWithin => $"포트폴리오가 기간 중인 {items}에 시작되어 그 이후의 수치입니다.",
        DataNoteKind.ShortHistory => "수익률 관측치가 100개 미만이어서 위험 지표를 제시하지 않습니다.",
        DataNoteKind.ProxiedReturns => $"다음 종목은 관측 기간 전체의 이력이 없어 이력이 없는 날은 벤치마크 수익률로 대신했습니다: {items}.",
        DataNoteKind.NoRiskFreeRate => $"{items}의 무위험이자율을 알 수 없어 샤프지수를 제시하지 않습니다.",
        DataNoteKind.GrossDividends => "배당금은 원천징수 전 금액입니다. 원천징수세액은 데이터에 없습니다.",
        DataNoteKind.NoSession => $"기간 말일이 일부 종목의 거래일이 아니어서 직전 거래일({items} 이후)의 종가를 사용했습니다.",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a note."),
    };

    public override string LongDate(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year:0000}년 {date.Month}월 {date.Day}일");

    public override string ShortDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string MonthAndYear(DateOnly date) => date.ToString("yy.MM", CultureInfo.InvariantCulture);

    public override string MonthName(int month) => string.Create(CultureInfo.InvariantCulture, $"{month}월");

    public override string Compact(double value)
    {
        var (unit, suffix) = Array.Find(Units, step => Math.Abs(value) >= step.Unit) is { Unit: > 0 } found ? found : (1, "");
        return ReportNumbers.Sign((value / unit).ToString("#,0.##", CultureInfo.InvariantCulture)) + suffix;
    }
}
