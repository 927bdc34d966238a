using Subgraphs.Portfolio.Reports.Model;

namespace Subgraphs.Portfolio.Reports.Texts;

/// <summary>Methods.</summary>
internal sealed partial class KoreanTexts
{
    public override IReadOnlyList<MethodNote> Methods(ReportContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var notes = new List<MethodNote>
        {
            new("평가", "수량 × 기준일 또는 그 직전 종가를 당일 유로 기준환율로 환산(교차환율은 유로 경유). 현금은 체결일 기준. 5영업일보다 오래된 환율로는 평가하지 않음.", "ECB 유로 기준환율"),
        };
        if (content.Performance is not null)
        {
            notes.Add(new("시간가중수익률", "외부 현금흐름 F마다 나눈 하위 기간의 Π E ÷ (B + F) − 1. F는 당일 시작 시점에 반영. 1년을 초과하는 기간만 (1 + r)^(365 ÷ 일수) − 1로 연환산.", "GIPS 2020, 2.A.23 및 4.A.2"));
            notes.Add(new("금액가중수익률", "고객 현금흐름에 대해 Σ cf ÷ (1 + r)^(일수 ÷ 365) = 0을 만족하는 r. 1년 이하의 기간은 기간 수익률 (1 + r)^(일수 ÷ 365) − 1로 표시.", "XIRR, actual/365"));
            notes.Add(new("변동성, 추적오차", "일간 수익률 및 벤치마크와의 차이의 표본표준편차 × √252.", "추적오차: ESMA/2014/937"));
            notes.Add(new("샤프지수", "무위험이자율을 뺀 일간 수익률의 평균 ÷ 표준편차 × √252.", "Sharpe (1994)"));
            notes.Add(new("최대낙폭", "시간가중수익률 지수에서 V ÷ (직전 최고 V) − 1의 최솟값.", "CFA Institute, 성과 측정"));
            notes.Add(new("벤치마크", "지수의 가격수익률을 기준 통화로 환산. 초과수익률은 두 수익률의 차이.", "공표된 지수"));
        }

        if (content.Results is not null)
        {
            notes.Add(new("종목별 손익", "기말 평가액 − 기초 평가액 − 매수 + 매도 + 수령 배당금(거래비용 포함). 기여도 = 손익 ÷ (B + Σ w F), w는 현금흐름이 투자된 기간의 비율.", "수정 디츠 (1968)"));
        }

        if (content.Risk is not null)
        {
            notes.Add(new("역사적 VaR", "최근 250일간 현재 보유 종목의 손실을 오름차순으로 정렬하여 순위 ⌈c × n⌉의 값. 10일은 × √10.", "바젤은행감독위원회 (1996)"));
            notes.Add(new("기대손실", "VaR 이상인 손실의 평균.", "바젤은행감독위원회, MAR33"));
            notes.Add(new("모수적 VaR", "평균 0을 가정한 z(c) × √h × σ × 순자산.", "Hull, Options, Futures and Other Derivatives"));
            notes.Add(new("사후검증", "최근 250일 중 손실이 전일의 99% VaR을 넘은 일수. 4일까지 녹색, 9일까지 황색, 10일부터 적색.", "바젤은행감독위원회 (1996), 감독 체계"));
            notes.Add(new("스트레스 테스트", "역사적 시나리오: 종목 자체의 당시 수익률, 없으면 업종 평균, 그래도 없으면 지수. 가상 시나리오: 정의된 충격. 손익은 종목별로 합산됨.", "본 시스템의 시나리오 정의"));
        }

        if (content.Income is not null)
        {
            notes.Add(new("배당 권리", "배당락일 전 종가 시점의 보유 수량 × 지급 기준 주당 배당금. 지급일 환율로 환산하며 미지급액은 보고서 기준일 환율 적용.", "체결일 기준 권리"));
        }

        if (content.Kind is Domain.Reports.ReportKind.ClientQuarterly)
        {
            notes.Add(new("보고 범위", "기간 중 자산 구성과 평가, 벤치마크 대비 성과, 수입, 거래 및 비용.", "위임규정 (EU) 2017/565 제60조"));
        }

        return notes;
    }
}
