using System.Buffers;
using System.Globalization;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>Tells the identifications that transaction reports take from each other, by form and check digits.</summary>
/// <seealso href="https://eur-lex.europa.eu/eli/reg_del/2017/590/oj">Delegated Regulation (EU) 2017/590, articles 5 to 9 and annex II</seealso>
public static class PartyCodes
{
    /// <summary>CCYYYYMMDDFFFFFSSSSS: annex II and article 6(4); short names are filled with #.</summary>
    private const int ConcatLength = 20;

    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ#");

    private const int CountryLength = 2;
    private const int DateLength = 8;

    /// <summary>Annex I, table 1: NATIONAL_ID is 35 characters, after the country.</summary>
    private const int MaxNationalId = 35;

    private const int MaxAlgorithm = 50;

    /// <summary>A legal or a natural person's.</summary>
    public static PartyCodeKind OfParty(string? code) => code switch
    {
        null or "" => PartyCodeKind.None,
        _ when Lei.IsValid(code) => PartyCodeKind.Lei,
        _ when IsConcat(code) => PartyCodeKind.Concat,
        _ when IsNationalId(code) => PartyCodeKind.NationalId,
        _ => PartyCodeKind.None,
    };

    /// <summary>Of who decided or executed within the firm: a natural person's, or an algorithm's.</summary>
    public static PartyCodeKind OfDecision(string? code)
    {
        var party = OfParty(code);
        if (party is PartyCodeKind.Concat or PartyCodeKind.NationalId)
        {
            return party;
        }

        return code is { Length: > 0 and <= MaxAlgorithm } && party == PartyCodeKind.None && code.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is '-' or '_')
            ? PartyCodeKind.Algorithm
            : PartyCodeKind.None;
    }

    private static bool IsConcat(string code)
        => code.Length == ConcatLength
            && IsCountry(code)
            && DateOnly.TryParseExact(code.AsSpan(CountryLength, DateLength), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && code.AsSpan(CountryLength + DateLength).IndexOfAnyExcept(NameCharacters) < 0
            && code[CountryLength + DateLength] != '#';

    /// <summary>Twenty characters after a country that are no CONCAT and no LEI are a mistake more often than a national id.</summary>
    private static bool IsNationalId(string code)
        => code.Length is > CountryLength and <= CountryLength + MaxNationalId
            && code.Length != ConcatLength
            && IsCountry(code)
            && code.Any(char.IsAsciiDigit)
            && code.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character));

    private static bool IsCountry(string code) => char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]);
}
