/**
 * What people of a mining workshop might write, for the tests: in each language eight pairs that say the same in other
 * words of the same matter, and beside them notes of their own. Every two that are not a pair are a known non-pair.
 */
export const samples: Readonly<
  Record<string, { readonly pairs: readonly (readonly [string, string])[]; readonly single: readonly string[] }>
> = {
  ar: {
    pairs: [
      ['الحصول على رخصة التعدين يستغرق سنوات', 'رخص التعدين تستغرق سنوات طويلة'],
      ['الزئبق يلوّث مياه النهر', 'تلوث النهر بالزئبق يضر القرى'],
      ['لا توجد طرق معبّدة إلى المناجم', 'الطرق إلى المنجم سيئة وغير معبدة'],
      ['النساء لا يُدعين إلى الاجتماعات', 'لا أحد يدعو النساء إلى اجتماع القرية'],
      ['المشترون يحددون سعر الذهب وحدهم', 'سعر الذهب يحدده المشتري'],
      ['الأطفال يعملون في المناجم بدل المدرسة', 'أطفال المدرسة يعملون في المنجم'],
    ],
    single: [
      'لا ثقة بين الشركات والحكومة',
      'الضرائب مرتفعة جدًا',
      'نقص في التدريب على السلامة',
      'لا تمويل من المصارف للصغار',
    ],
  },
  sw: {
    pairs: [
      ['Leseni za uchimbaji zinachukua miaka mingi', 'Kupata leseni ya uchimbaji kunachukua miaka'],
      ['Zebaki inachafua maji ya mto', 'Maji ya mto yamechafuliwa na zebaki'],
      ['Barabara za kwenda migodini ni mbovu', 'Hakuna barabara nzuri kwenda mgodini'],
      ['Wanawake hawaalikwi kwenye mikutano', 'Mikutano haialiki wanawake'],
      ['Wanunuzi wanapanga bei ya dhahabu peke yao', 'Bei ya dhahabu inapangwa na mnunuzi'],
      ['Watoto wanafanya kazi migodini badala ya shule', 'Watoto wa shule wanafanya kazi mgodini'],
    ],
    single: [
      'Hakuna imani kati ya kampuni na serikali',
      'Kodi ni kubwa mno',
      'Mafunzo ya usalama hayatoshi',
      'Benki hazikopeshi wachimbaji wadogo',
    ],
  },
  fr: {
    pairs: [
      ['Obtenir un permis d’exploitation prend des années', 'Les permis d’exploitation prennent trop d’années'],
      ['Le mercure pollue l’eau de la rivière', 'La rivière est polluée par le mercure'],
      ['Les routes vers les mines sont mauvaises', 'Il n’y a pas de bonne route vers la mine'],
      ['Les femmes ne sont pas invitées aux réunions', 'On n’invite jamais les femmes à la réunion du village'],
      ['Les acheteurs fixent seuls le prix de l’or', 'Le prix de l’or est fixé par l’acheteur'],
      [
        'Des enfants travaillent à la mine au lieu d’aller à l’école',
        'Des enfants quittent l’école pour travailler à la mine',
      ],
    ],
    single: [
      'Aucune confiance entre entreprises et État',
      'Des impôts beaucoup trop élevés',
      'Trop peu de formation à la sécurité',
      'Les banques ne prêtent pas aux petits',
    ],
  },
  am: {
    pairs: [
      ['የማዕድን ፈቃድ ለማግኘት ዓመታት ይወስዳል', 'የማዕድን ፈቃዶች ብዙ ዓመታት ይወስዳሉ'],
      ['ሜርኩሪ የወንዙን ውሃ ይበክላል', 'የወንዝ ውሃ በሜርኩሪ ተበክሏል'],
      ['ወደ ማዕድን ማውጫ የሚወስዱ መንገዶች መጥፎ ናቸው', 'ወደ ማውጫው ጥሩ መንገድ የለም'],
      ['ሴቶች ወደ ስብሰባዎች አይጋበዙም', 'ስብሰባ ላይ ሴቶችን ማንም አይጋብዝም'],
      ['ገዢዎች የወርቅ ዋጋ ብቻቸውን ይወስናሉ', 'የወርቅ ዋጋን የሚወስነው ገዢው ነው'],
      ['ልጆች ከትምህርት ቤት ይልቅ በጉድጓድ ይሠራሉ', 'የትምህርት ቤት ልጆች በጉድጓዶች ይሠራሉ'],
    ],
    single: ['በኩባንያዎችና በመንግሥት መካከል እምነት የለም', 'ግብር በጣም ከፍተኛ ነው', 'የደህንነት ሥልጠና ያንሳል', 'ባንኮች ለትንንሾች አያበድሩም'],
  },
  zh: {
    pairs: [
      ['申请采矿许可证要等好几年', '采矿许可证的申请时间太长'],
      ['汞污染了河水', '河水被汞污染，村民受害'],
      ['通往矿山的道路很差', '没有通往矿山的好道路'],
      ['妇女没有被邀请参加会议', '村里的会议从来不邀请妇女'],
      ['黄金价格由买家单独决定', '买家自己决定黄金的价格'],
      ['儿童在矿井工作而不上学', '上学的儿童在矿井里工作'],
    ],
    single: ['公司和政府之间缺乏信任', '税收太高', '安全培训不足', '银行不给小矿工贷款'],
  },
};
