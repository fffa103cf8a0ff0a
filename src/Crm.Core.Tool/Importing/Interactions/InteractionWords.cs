using Crm.Core.Interactions;
using Crm.Core.Tool.Importing.Mapping;

namespace Crm.Core.Tool.Importing.Interactions;

/// <summary>What files call channels and directions.</summary>
internal static class InteractionWords
{
    public static Vocabulary<Channel> Channels { get; } = new(
        (Channel.Call, ["call", "phone", "phone call", "telephone", "cuộc gọi", "gọi điện", "gọi", "điện thoại"]),
        (Channel.Email, ["email", "e-mail", "mail", "thư điện tử", "thư"]),
        (Channel.Sms, ["sms", "text message", "text", "tin nhắn", "nhắn tin"]),
        (Channel.Meeting, ["meeting", "video call", "họp", "gặp", "gặp mặt", "cuộc họp", "cuộc hẹn"]),
        (Channel.Chat, ["chat", "live chat", "trò chuyện"]),
        (Channel.Facebook, ["facebook", "fb", "messenger"]),
        (Channel.Zalo, ["zalo"]),
        (Channel.Web, ["web", "website", "web form", "form", "trang web"]),
        (Channel.Post, ["post", "letter", "parcel", "thư tay", "bưu điện", "bưu phẩm"]),
        (Channel.InPerson, ["in person", "inperson", "visit", "walk in", "trực tiếp", "tại cửa hàng"]),
        (Channel.Survey, ["survey", "questionnaire", "khảo sát"]));

    public static Vocabulary<Direction> Directions { get; } = new(
        (Direction.Inbound, ["inbound", "in", "incoming", "received", "đến", "vào", "gọi đến", "gọi vào", "nhận"]),
        (Direction.Outbound, ["outbound", "out", "outgoing", "sent", "đi", "ra", "gọi đi", "gọi ra", "gửi"]));
}
