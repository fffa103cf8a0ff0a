using System.Globalization;
using Crm.Core.Values;

namespace Crm.Core.Analytics.Portraits;

/// <summary>Portraits as lines people read: what is not known has no line.</summary>
internal sealed class PortraitText
{
    private static readonly string[] s_daysEn = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    private static readonly string[] s_daysVi = ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    // By hand: a host may run without the data of cultures.
    private static readonly NumberFormatInfo s_vietnamese = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    private readonly List<string> _lines = [];
    private readonly bool _isVietnamese;
    private readonly Currency _currency;
    private readonly NumberFormatInfo _numbers;

    private PortraitText(bool isVietnamese, Currency currency) =>
        (_isVietnamese, _currency, _numbers) = (isVietnamese, currency, isVietnamese ? s_vietnamese : NumberFormatInfo.InvariantInfo);

    public static string Of(CustomerPortrait p, bool isVietnamese)
    {
        var text = new PortraitText(isVietnamese, p.Currency);
        text._lines.Add(string.Join(", ", ((string?[])[p.Name, p.Age is { } age ? text.In($"{age} years", $"{age} tuổi") : null, p.Industry, p.Place]).Where(x => !string.IsNullOrEmpty(x))));
        text.Line("Stage", "Giai đoạn", p.Stage.ToString());
        if (p.Tags.Count > 0) text.Line("Tags", "Nhãn", string.Join(", ", p.Tags));
        if (p.Rfm is { } rfm) text.Line("RFM", "RFM", $"{rfm.Score} {rfm.Segment}, {text.In("since", "từ")} {text.Day(rfm.Since)}{(rfm.Before is null ? string.Empty : $", {text.In("before", "trước đó")} {rfm.Before}")}");
        if (p.Expected is { } expected)
        {
            var value = expected.ValueMinor is { } minor ? $"{text.Money(minor)}, " : string.Empty;
            var alive = expected.Alive is { } probability ? $", {text.In("still buying", "còn mua")} {text.Number(decimal.Round(100 * probability))} %" : string.Empty;
            text.Line(
                "Expected", "Dự kiến", text.In(
                    $"{value}{text.Number(expected.Purchases)} purchase days in {expected.HorizonDays} days{alive} ({expected.Model}, data until {text.Day(expected.AsOf)})",
                    $"{value}{text.Number(expected.Purchases)} ngày mua trong {expected.HorizonDays} ngày{alive} ({expected.Model}, dữ liệu đến {text.Day(expected.AsOf)})"));
        }

        text.Buying(p.Buying, p.Change);
        if (p.Contacts.Count > 0) text.Line("Contacts in a year", "Liên hệ trong một năm", Counts(p.Contacts));
        if (p.Wants.Count > 0) text.Line("Wants", "Mong muốn", string.Join(", ", p.Wants));
        if (p.OpenDeals > 0) text.Line("Open deals", "Cơ hội đang mở", text.Number(p.OpenDeals));
        if (p.OpenCases > 0) text.Line("Open cases", "Vụ việc đang mở", text.Number(p.OpenCases));
        if (p.Segments.Count > 0) text.Line("Segments", "Phân khúc", string.Join(", ", p.Segments.Select(s => s.Name)));
        return string.Join('\n', text._lines);
    }

    public static string Of(SegmentPortrait p, bool isVietnamese)
    {
        var text = new PortraitText(isVietnamese, p.Currency);
        text._lines.Add(text.In($"{p.Name}: {text.Number(p.Members)} customers, {text.Number(p.Buyers)} of them bought", $"{p.Name}: {text.Number(p.Members)} khách hàng, {text.Number(p.Buyers)} đã mua"));
        if (p.Kinds.Count > 0) text.Line("Kinds", "Loại", Counts(p.Kinds));
        if (p.Countries.Count > 0) text.Line("Countries", "Quốc gia", Counts(p.Countries));
        if (p.Stages.Count > 0) text.Line("Stages", "Giai đoạn", Counts(p.Stages));
        if (p.RfmSegments.Count > 0) text.Line("RFM", "RFM", Counts(p.RfmSegments));
        if (p.ExpectedValueMinor is { } value) text.Line("Expected value", "Giá trị dự kiến", text.Money(value));
        text.Buying(p.Buying, p.Change);
        text.Line("Last 90 days", "90 ngày qua", text.In($"{text.Number(p.Entered)} entered, {text.Number(p.Left)} left", $"{text.Number(p.Entered)} vào, {text.Number(p.Left)} ra"));
        return string.Join('\n', text._lines);
    }

    private void Buying(BuyingPicture buying, BuyingChange change)
    {
        if (buying.First is not { } first || buying.Last is not { } last)
        {
            Line("Bought", "Mua hàng", In("nothing", "chưa mua"));
            return;
        }

        var average = buying.AverageOrderMinor is { } one ? In($", {Money(one)} an order", $", {Money(one)} mỗi đơn") : string.Empty;
        Line("Bought", "Mua hàng", In($"{Number(buying.Orders)} orders, {Money(buying.SumMinor)}{average}, {Day(first)} to {Day(last)}", $"{Number(buying.Orders)} đơn, {Money(buying.SumMinor)}{average}, {Day(first)} đến {Day(last)}"));
        if (buying.Unpriced > 0) Line("Without amount", "Không có số tiền", Number(buying.Unpriced));
        if (buying.MedianDaysBetween is { } gap) Line("Days between", "Số ngày giữa hai lần mua", Number((decimal)gap));
        if (buying.Products.Count > 0) Line("Products", "Sản phẩm", Shares(buying.Products.Take(5)));
        if (buying.Channels.Count > 0) Line("Channels", "Kênh", Shares(buying.Channels));
        if (buying.Stores.Count > 0) Line("Stores", "Cửa hàng", Shares(buying.Stores.Take(5)));
        var days = _isVietnamese ? s_daysVi : s_daysEn;
        Line("Days of the week", "Thứ trong tuần", string.Join(", ", buying.Weekdays.Select((n, i) => $"{days[i]} {Number(n)}")));
        var busiest = buying.Hours.Select((n, hour) => (n, hour)).Where(h => h.n > 0).OrderByDescending(h => h.n).ThenBy(h => h.hour).Take(3).OrderBy(h => h.hour);
        Line("Busiest hours", "Giờ mua nhiều nhất", string.Join(", ", busiest.Select(h => string.Create(CultureInfo.InvariantCulture, $"{h.hour:00}:00 ({h.n})"))));
        Line(
            $"Last {change.Days} days", $"{change.Days} ngày qua",
            In($"{Number(change.Orders)} orders, {Money(change.SumMinor)}; before {Number(change.OrdersBefore)}, {Money(change.SumBeforeMinor)}", $"{Number(change.Orders)} đơn, {Money(change.SumMinor)}; kỳ trước {Number(change.OrdersBefore)}, {Money(change.SumBeforeMinor)}"));
    }

    private void Line(string en, string vi, string what) => _lines.Add($"{In(en, vi)}: {what}");

    private string In(string en, string vi) => _isVietnamese ? vi : en;

    private string Shares(IEnumerable<PortraitShare> shares) => string.Join(", ", shares.Select(s => $"{s.Name} {Number(s.Orders)}× {Money(s.SumMinor)}"));

    private static string Counts(IEnumerable<PortraitCount> counts) => string.Join(", ", counts.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Key} {c.Count}")));

    private string Number(decimal number) => number.ToString("#,##0.##", _numbers);

    private string Day(DateOnly day) => _isVietnamese ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Money(long minor)
    {
        var money = Values.Money.FromMinor(minor, _currency);
        return $"{money.Amount.ToString($"N{_currency.MinorUnits.ToString(CultureInfo.InvariantCulture)}", _numbers)} {_currency.Code}";
    }
}
