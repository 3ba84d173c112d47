// swift-format-ignore-file
// Written by `make gazetteer` from GeoNames (geonames.org, CC BY 4.0), numbers rounded.

/// Towns and lands with their people, a line each.
enum GazetteerTable {
    static let towns = ##"""
's-Hertogenbosch|160000
'Ākra|110000
6th of October City|370000
A Coruña|250000
Aachen|270000
Aalborg|140000
Aba|1200000
Abadan|230000
Abaetetuba|160000
Abakaliki|130000
Abakan|180000
Abbotsford|140000
Abbottabad|280000
Abengourou|130000
Abeokuta|740000
Aberdeen|160000
Abha|210000
Abidjan|6300000
Abiko|130000
Abilene|130000
Abnūb|110000
Abobo|1300000
Abohar|150000
Abomey|120000
Abomey-Calavi|390000
Abreu e Lima|100000
Abu Dhabi|1800000
Abuja|2700000
Abéché|140000
Abū Ghurayb|900000
Abū Kabīr|150000
Abū Tīj|110000
Abū al-Kahṣīb|360000
Acapulco de Juárez|660000
Acarigua|190000
Accra|2000000
Achalpur|110000
Acheng|140000
Achinsk|120000
Acilia-Castel Fusano-Ostia Antica|130000
Ad-Damazin|190000
Ad-Damir|100000
Adachi|700000
Adana|1800000
Adapazarı|290000
Addis Ababa|3900000
Adelaide|1500000
Aden|1100000
Adiwerna|130000
Admiralteisky|160000
Ado-Ekiti|440000
Adoni|180000
Adıyaman|290000
Afyonkarahisar|250000
Agadez|150000
Agadir|700000
Agartala|400000
Agege|680000
Ageo|230000
Agra|1400000
Aguascalientes|720000
Ahar|100000
Ahilyanagar|370000
Ahmadpur East|200000
Ahmedabad|6400000
Ahuntsic-Cartierville|140000
Ahvaz|840000
Aihara|730000
Aihui|190000
Airoli|100000
Ait Melloul|190000
Aix-en-Provence|150000
Aizawl|290000
Aizu-Wakamatsu|120000
Ajapnyak|120000
Ajax|120000
Ajdabiya|130000
Ajegunle|550000
Ajman|490000
Ajmer|540000
Akademicheskoe|100000
Akashi|300000
Akhmīm|150000
Akishima|110000
Akita|310000
Akola|430000
Akowonjo|310000
Akron|200000
Aksaray|330000
Aktau|150000
Aktobe|500000
Akure|730000
Al Ain City|850000
Al Ajaylat|130000
Al Aḩmadī|640000
Al Bayḑā’|130000
Al Başrah al Qadīmah|2000000
Al Bāb|130000
Al Diwaniyah|320000
Al Fallūjah|190000
Al Fashn|110000
Al Fayyum|520000
Al Fqih Ben Çalah|110000
Al Fāw|100000
Al Hillah|460000
Al Hindīyah|140000
Al Hoceïma|400000
Al Hufūf|290000
Al Jadīd|130000
Al Jubayl|240000
Al Jumayl|100000
Al Kharj|430000
Al Khums|200000
Al Khuşūş|490000
Al Madīnah|260000
Al Majaz|120000
Al Mansurah|620000
Al Manzalah|130000
Al Manāqil|130000
Al Mawşil al Jadīdah|2100000
Al Maţarīyah|160000
Al Maḩallah al Kubrá|590000
Al Maḩmūdīyah|350000
Al Miqdādīyah|160000
Al Mubarraz|290000
Al Muharraq|180000
Al Qadarif|360000
Al Qurnah|130000
Al Qāhirah al Jadīdah|310000
Al Qāmishlī|180000
Al Ḩasakah|420000
Al Ḩawāmidīyah|160000
Al Ḩudaydah|730000
Al ‘Amārah|320000
Al ‘Āshir min Ramaḑān|250000
Al-'Ubūr|140000
Al-Junaynah|160000
Al-Kut|320000
Al-Musayab|100000
Alagoinhas|120000
Alamar|100000
Alandur|160000
Alanya|360000
Alappuzha|240000
Alasia|100000
Albacete|170000
Albany|100000
Alberton|120000
Albuquerque|560000
Alcalá de Henares|190000
Alchevsk|110000
Alcobendas|120000
Alcorcón|170000
Aleppo|2100000
Alexandra|180000
Alexandria|160000
Aley|130000
Algeciras|120000
Algiers|2400000
Alhambra|130000
Aliayabiagba|230000
Alicante|350000
Alimosho|310000
Allentown|120000
Almaty|2000000
Almendares|240000
Almere Stad|180000
Almería|200000
Almirante Tamandaré|120000
Alor Setar|420000
Altamira|130000
Alto Barinas|280000
Alto Hospicio|140000
Altona|250000
Alvorada|190000
Alwar|320000
Alīgarh|750000
Al’met’yevsk|140000
Amadora|180000
Amagasaki|460000
Amaigbo|130000
Amanfrom|120000
Amarapura|240000
Amaravati|100000
Amarillo|200000
Amasya|110000
Ambala Sadar|100000
Ambarnath|250000
Ambato|390000
Ambattur|470000
Ambikāpur|120000
Ambon|350000
Ambur|110000
Ambāla|200000
Americana|250000
Amersfoort|140000
Amherst|120000
Amiens|140000
Amman|1300000
Ampang|130000
Amravati|650000
Amreli|120000
Amritsar|1200000
Amroha|180000
Amsterdam|740000
An Nhơn|310000
An Nuhūd|110000
An Nu‘mānīyah|110000
Anaco|140000
Anaheim|350000
Anand|210000
Ananindeua|430000
Anantapur|270000
Anantnag|150000
Anbu|160000
Anchorage|290000
Anda|180000
Anderlecht|160000
Andijon|750000
Andong|150000
Andīmeshk|140000
Andīsheh|120000
Ang Mo Kio New Town|160000
Angarsk|240000
Angeles City|480000
Angers|170000
Angoche|100000
Angono|130000
Angra dos Reis|180000
Angren|190000
Anjō|190000
Ankang|870000
Ankara|3500000
Anliu|120000
Ann|120000
Ann Arbor|120000
Annaba|340000
Anning|110000
Anqing|800000
Anqiu|360000
Ansan-si|620000
Anshan|1400000
Anshun|770000
Antakya|400000
Antalya|1300000
Antananarivo|1300000
Antioch|110000
Antipolo|910000
Antofagasta|400000
Antsirabe|260000
Antsiranana|140000
Antwerp|530000
Anyama|130000
Anyang|1100000
Anyang-si|600000
Anápolis|320000
Aomori|300000
Apalit|120000
Aparecida de Goiânia|510000
Apatzingán|100000
Apeldoorn|140000
Apopa|110000
Apucarana|130000
Aqsu|540000
Ar Ramthā|160000
Ar Raqqah|530000
Ar Rayyān|270000
Ar Rifā‘|120000
Arabkir|120000
Aracaju|660000
Arad|170000
Araguari|120000
Araguaína|110000
Arakawa|220000
Arapiraca|240000
Arapongas|120000
Arar|150000
Araraquara|170000
Araras|140000
Araruama|140000
Araucária|150000
Araure|180000
Araxá|110000
Araçatuba|170000
Arba Minch|200000
Arcahaie|130000
Archway|220000
Ardabīl|410000
Arequipa|1200000
Arezzo|100000
Arganzuela|150000
Argenteuil|100000
Arica|240000
Arif Wala|160000
Arifwala|850000
Arjawinangun|110000
Arkhangel’sk|350000
Arlington|210000
Arlit|110000
Armavir|200000
Armenia|300000
Arnavutköy|200000
Arnhem|160000
Arrah|260000
Arroyo Naranjo|210000
Arsuz|110000
Artur Alvim|100000
Artux|280000
Artëm|100000
Arusha|620000
Arvada|120000
Aryanah|110000
Arzamas|110000
Arāk|500000
Arīsh|200000
As Salţ|110000
As Samawah|150000
As Sinbillāwayn|120000
As Suwayq|110000
As Sālimīyah|150000
Asahikawa|330000
Asaka|140000
Ash Sharqāt|160000
Ash Shaţrah|180000
Ashaiman|190000
Ashdod|230000
Ashgabat|1000000
Ashikaga|140000
Ashkelon|140000
Ashmūn|120000
Ashoknagar Kalyangarh|110000
Ashuganj City|210000
Asmara|560000
Assis|110000
Assiut|530000
Astana|1500000
Astanajapura|150000
Astoria|150000
Astrakhan|530000
Asunción|1500000
Aswān|380000
Atani|230000
Ataşehir|360000
Atbara|110000
Athens|130000
Athlone|240000
Atibaia|140000
Atlanta|510000
Atsiaman|200000
Atsugi|220000
Attock City|140000
Atyrau|290000
Auckland|1500000
Augsburg|300000
Aurangabad|1200000
Aurangābād|100000
Aurora|200000
Austin|970000
Avadi|350000
Avellaneda|370000
Avtozavodskyi|160000
Awasa|420000
Awka|170000
Ayacucho|140000
Aydın|160000
Az Zubayr|120000
Az Zulfī|120000
Az Zāwīyah|200000
Azamgarh|120000
Azare|110000
Azcapotzalco|410000
Açailândia|110000
Aïn Beïda|120000
Ağrı|120000
Ba Dinh|220000
Ba Vì|280000
Ba Đồn|110000
Bab Ezzouar|280000
Bacabal|100000
Bachuan|210000
Bacolod City|450000
Bacoor|360000
Bacău|140000
Badajoz|150000
Badalona|220000
Bade|210000
Badin|120000
Badlapur|170000
Bafoussam|370000
Bagaha|110000
Bagalkot|110000
Bagerhat|270000
Baghdad|7200000
Baghlān|110000
Bago|240000
Bago City|190000
Bagong Silang|260000
Bagong Silangan|110000
Baguio|270000
Bahadurgarh|170000
Baharampur|180000
Bahawalnagar|240000
Bahawalpur|900000
Bahir Dar|350000
Bahraigh|180000
Bahçelievler|580000
Bahía Blanca|300000
Bahārestān|110000
Baia Mare|110000
Baicheng|320000
Baidoa|130000
Baidyabāti|120000
Bairro da Penha|120000
Baise|690000
Baisha|120000
Baishan|180000
Baiyin|290000
Bakersfield|370000
Baku|2400000
Bakwa|100000
Balakovo|200000
Balashikha|150000
Balasore|140000
Balbala|550000
Balcón de la Lisa|150000
Balikpapan|700000
Baliuag|140000
Balkh|110000
Ballarat|110000
Ballari|410000
Balneário Camboriú|140000
Balombo|110000
Balsas|100000
Baltimore|590000
Balvanera|150000
Balıkesir|240000
Bama|120000
Bamako|4200000
Bamenda|420000
Ban I Chang|120000
Ban Khlong Prawet|160000
Ban Samae Dam|130000
Banan|510000
Banda Aceh|270000
Bandar Abbas|350000
Bandar Bukit Raja|150000
Bandar Lampung|1200000
Bandar Mahkota Cheras|100000
Bandar Seri Alam|220000
Bandar Sunway|200000
Bandar Tasik Puteri|150000
Bandar Utama|200000
Bandar-e Anzalī|120000
Bandar-e Māhshahr|160000
Bandundu Province|200000
Bandung|2500000
Bandırma|110000
Banfora|120000
Bang Bon|110000
Bang Kapi|150000
Bang Khae|190000
Bang Khun Thian|170000
Bang Sue|130000
Bangaon|110000
Bangkok|5100000
Bangkok Noi|120000
Bangui|810000
Banhā|180000
Banja Luka|220000
Banjar|210000
Banjaran|160000
Banjarbaru|290000
Banjarmasin|660000
Bannu|1400000
Banqiao|550000
Banyuwangi|120000
Banī Mazār|120000
Banī Suwayf|270000
Bao'an|4500000
Bao'an Centre|120000
Baoding|2700000
Baoji|1400000
Baoshan|120000
Baotou|2200000
Baqubah|150000
Barakaldo|100000
Baraki|110000
Baranagar|260000
Baranovichi|170000
Barbacena|130000
Barcarena|130000
Barcelona|820000
Barddhamān|300000
Bareilly|750000
Bari|320000
Bariadi|260000
Barinas|400000
Baripāda|120000
Barishal|200000
Barking|220000
Barnaul|630000
Barnāla|120000
Barquisimeto|1200000
Barra Mansa|160000
Barrancabermeja|190000
Barranquilla|1200000
Barreiras|160000
Barretos|120000
Barrie|150000
Barshi|120000
Barueri|320000
Baruta|240000
Barysaw|130000
Basel|180000
Bashan|100000
Basildon|140000
Basingstoke|110000
Basirhat City|140000
Basrah|1300000
Bastī|120000
Basuo|440000
Bat Yam|130000
Bata|170000
Batam|1300000
Batang|140000
Batangas|240000
Bataysk|110000
Bath|100000
Bathinda|290000
Batikent|300000
Batman|450000
Batna|290000
Baton Rouge|230000
Battagram|700000
Battambang|120000
Batu|230000
Batu Caves|250000
Batu Pahat|160000
Batumi|190000
Baturaja|130000
Batāla|160000
Baubau|160000
Bauchi|690000
Bauru|380000
Bawshar|380000
Bayambang|130000
Bayamo|190000
Bayamón|200000
Bayan Lepas|130000
Bayan Nur|1800000
Bayawan|130000
Bayjī|170000
Bayugan|110000
Bazhong|2700000
Baía Farta|110000
Bağcılar|740000
Başakşehir|190000
Baḥarkah|130000
Beau Bassin-Rose Hill|110000
Beaumont|120000
Becontree|100000
Bedford|110000
Bedok New Town|280000
Beed|150000
Beersheba|190000
Begusarai|250000
Behbahān|120000
Beibei|250000
Beihai|530000
Beijing|19000000
Beiliu|200000
Beining|150000
Beipiao|190000
Beira|690000
Beirut|1900000
Bei’an|440000
Bekasi|2600000
Belagavi|490000
Belawan|100000
Belfast|350000
Belford Roxo|470000
Belgorod|350000
Belgrade|1300000
Belgrano|140000
Bella Vista|180000
Bellevue|140000
Bello|390000
Belo Horizonte|2700000
Belém|1500000
Bemowo|120000
Bender|110000
Bendigo|100000
Benfica|190000
Bengaluru|8500000
Bengbu|970000
Benghazi|760000
Bengkulu|400000
Benguela|560000
Beni|140000
Beni Mellal|210000
Benin City|1800000
Benito Juarez|360000
Benito Juárez|390000
Benoni|610000
Bento Gonçalves|120000
Benxi|990000
Beppu|120000
Berazategui|180000
Berbera|240000
Berbérati|100000
Bercham|150000
Berdyansk|110000
Berezniki|170000
Bergamo|120000
Bergedorf|120000
Bergen|290000
Bergisch Gladbach|110000
Berkane|120000
Berkeley|120000
Berlin|3400000
Bern|120000
Berrechid|150000
Bertoua|140000
Besançon|130000
Bet Shemesh|120000
Betim|380000
Bettiah|130000
Betūl|100000
Bexley|230000
Beylikdüzü|420000
Beāwar|150000
Bhadrak|120000
Bhadreswar|120000
Bhadrāvati|160000
Bhairab Bāzār|110000
Bhakkar|130000
Bharatpur|250000
Bharūch|170000
Bhatara|320000
Bhavnagar|610000
Bhawana|370000
Bhayandar|810000
Bhetia|170000
Bhilai|630000
Bhilwara|360000
Bhimavaram|150000
Bhind|200000
Bhisho|140000
Bhiwadi|100000
Bhiwandi|870000
Bhiwāni|200000
Bhopal|1800000
Bhubaneswar|890000
Bhuj|150000
Bhusawal|190000
Bhāgalpur|400000
Bhālswa Jahangirpur|200000
Bhātpāra|480000
Białołeka|130000
Białystok|300000
Bibirevo|160000
Bida|400000
Bidar|220000
Bielany|130000
Bielefeld|330000
Bielsko-Biala|180000
Bihār Sharīf|300000
Bijie|1100000
Bikaner|640000
Bila Tserkva|210000
Bilbao|350000
Bilbeis|190000
Bilimora|510000
Billings|120000
Bilqās|140000
Bilāspur|370000
Bima|170000
Bimbo|350000
Binangonan|220000
Bingöl|130000
Binjai|280000
Bintulu|150000
Binzhou|680000
Biratnagar|240000
Birendranagar|150000
Birgañj|270000
Birigui|100000
Birkenhead|330000
Birmingham|200000
Birnin Kebbi|110000
Biryulëvo|140000
Bishan|200000
Bishkek|900000
Bishoftu|210000
Biskra|200000
Bissau|440000
Bitung|230000
Biysk|220000
Bizerte|140000
Biên Hòa|1300000
Biñan|300000
Blackburn|150000
Blackpool|150000
Blagoveshchensk|230000
Blantyre|900000
Blida|330000
Blitar|160000
Bloemfontein|560000
Blumenau|360000
Bnei Brak|210000
Bo|230000
Boa Vista|420000
Bobo-Dioulasso|900000
Bobruysk|210000
Bochum|390000
Bocoio|160000
Bogor|1100000
Bogorodskoye|100000
Bogotá|7700000
Bogra|210000
Bohuniya|150000
Boise|240000
Bojnūrd|190000
Bokhtar|110000
Boksburg|450000
Bokāro|560000
Bole|240000
Bologna|390000
Bolton|140000
Bolu|180000
Bolzano|110000
Boma|300000
Bondoukou|140000
Bonn|330000
Bonon|120000
Bontang|190000
Borama|600000
Bordeaux|270000
Bordj Bou Arreridj|160000
Bordj el Kiffan|120000
Borivli|610000
Borough Park|150000
Borshchahivka|180000
Borāzjān|110000
Borūjerd|250000
Boshan|150000
Bosque Saúde|130000
Boston|650000
Botad|130000
Botshabelo|310000
Bottrop|120000
Botucatu|150000
Bou Saâda|110000
Bouaflé|100000
Bouaké|830000
Boulder|110000
Boulogne-Billancourt|110000
Bournemouth|160000
Bouskoura|110000
Boyeros|190000
Bozhou|1400000
Bradford|370000
Braga|190000
Bragança|120000
Bragança Paulista|180000
Brahmapur|360000
Brakpan|310000
Brampton|660000
Brandon|100000
Brantford|100000
Brasilandia|240000
Brasília|2200000
Brateyevo|100000
Bratislava|420000
Bratsk|260000
Braunschweig|240000
Brazzaville|2000000
Braşov|250000
Breda|180000
Bremen|550000
Bremerhaven|120000
Brent|330000
Brescia|200000
Brest|140000
Breves|110000
Bridgeport|150000
Brighton|280000
Brisbane|2800000
Bristol|480000
Brits|120000
Brno|380000
Broken Arrow|110000
Brooklyn|2700000
Brovary|110000
Brownsville|190000
Brugge|120000
Brusque|140000
Brussels|1000000
Bryansk|430000
Brāhmanbāria|260000
Brăila|150000
Bucaramanga|580000
Bucharest|1900000
Bucheon-si|850000
Buda|510000
Budapest|1700000
Budapest III. kerület|120000
Budapest XI. kerület|140000
Budapest XIII. kerület|110000
Budaun|160000
Budta|1300000
Buea|140000
Buenaventura|240000
Buenavista|220000
Bueng Kum|150000
Buenos Aires|2900000
Buffalo|260000
Buguma|140000
Buhe|110000
Bujumbura|770000
Bukama|110000
Bukavu|820000
Bukhara|280000
Bukit Batok New Town|160000
Bukit Bintang|120000
Bukit Jalil|200000
Bukit Merah Estate|150000
Bukit Mertajam|210000
Bukit Panjang New Town|140000
Bukit Rahman Putra|610000
Bukittinggi|120000
Bukoba|140000
Bulandshahr|200000
Bulaon|130000
Bulawayo|670000
Bumba|150000
Bunamwaya|410000
Bunda|180000
Bunia|400000
Bunkyo|240000
Buraydah|750000
Burayu|100000
Burbank|110000
Burewala|360000
Burgas|210000
Burgos|180000
Burhānpur|210000
Burlington|190000
Burnaby|250000
Burnley|150000
Bursa|3100000
Burton upon Trent|120000
Burāri|150000
Busan|3300000
Bushehr|170000
Bushwick|110000
Business Bay|190000
Butanta|120000
Butembo|290000
Butterworth|110000
Butuan|310000
Butwāl|200000
Buxar|100000
Buzău|100000
Buôn Hồ|130000
Buôn Ma Thuột|430000
Bydgoszcz|330000
Bytom|190000
Béchar|170000
Bégoua|260000
Béjaïa|180000
Bình Thạnh|550000
Bình Thủy|110000
Büyükçekmece|160000
Bābol|200000
Bāli|300000
Bālurghāt|150000
Bānda|150000
Bāndarban|500000
Bāneh|110000
Bānkura|130000
Bānsbāria|110000
Bānswāra|100000
Bārākpur|150000
Bārān|120000
Bārāsat|300000
Bălţi|120000
Bīrjand|200000
Būkān|190000
Būndi|100000
Būsh|140000
Bạc Liêu|160000
Bảo Lộc|170000
Bắc Giang|450000
Bắc Ninh|290000
Bắc Quang|120000
Bắc Từ Liêm|340000
Bến Cát|360000
Bến Tre|120000
Bồ Đề|120000
Cabanatuan City|340000
Cabimas|350000
Cabinda|550000
Cabo Frio|240000
Cabo San Lucas|200000
Cabo de Santo Agostinho|220000
Cabudare|100000
Cabudwaaq|120000
Cabuyao|310000
Cachoeirinha|140000
Cachoeiro de Itapemirim|190000
Cacuaco|150000
Cadiz|120000
Caen|110000
Cagayan de Oro|740000
Cagliari|150000
Cagua|120000
Cai Lậy|140000
Caieiras|100000
Cainta|280000
Cairns|150000
Cairo|9600000
Cajamarca|200000
Calabar|540000
Calabozo|170000
Calama|170000
Calamba|580000
Calasiao|100000
Calgary|1300000
Cali|2400000
Callao|1200000
Caloocan|1700000
Calumbo|650000
Calumpit|120000
Cam Ranh|150000
Camagüey|350000
Camama|670000
Camaragibe|160000
Camayenne|1900000
Camaçari|190000
Cambridge|110000
Cambé|110000
Cametá|130000
Campeche|220000
Campina Grande|350000
Campinas|1000000
Campo Grande|120000
Campo Largo|140000
Campo Limpo|240000
Campos dos Goytacazes|480000
Canberra|370000
Cancún|890000
Candelaria|140000
Cangaiba|140000
Cangzhou|530000
Canoas|330000
Cao Lãnh|210000
Cap-Haïtien|130000
Capao Redondo|270000
Capas|160000
Cape Coast|210000
Cape Coral|180000
Cape Town|4800000
Capiatá|200000
Carabanchel|250000
Caracas|3000000
Caraguatatuba|120000
Carapicuíba|390000
Cardiff|370000
Cariacica|350000
Carletonville|180000
Carlsbad|110000
Carmona|110000
Carnot|130000
Carolina|170000
Carora|120000
Carrefour|510000
Carrollton|130000
Cartagena|210000
Cartago|130000
Caruaru|400000
Cary|160000
Carúpano|170000
Casablanca|3700000
Cascavel|260000
Castanhal|190000
Castelar|110000
Castelló de la Plana|170000
Catacamas|140000
Catalão|110000
Catamarca|160000
Catanduva|120000
Catania|310000
Catbalogan|110000
Catchiungo|120000
Catia La Mar|110000
Caucaia|360000
Cavite City|120000
Caxias|160000
Caxias do Sul|380000
Cazenga|390000
Caála|130000
Cebu City|970000
Cedar Rapids|130000
Ceilândia|290000
Celaya|340000
Centennial|110000
Central Coast|350000
Centralniy|210000
Centro Habana|160000
Centurion|240000
Cergy-Pontoise|180000
Cerro|130000
Chaeryŏng-ni|130000
Chak Jhumra|390000
Chakwal|100000
Chakwama|200000
Chalco|170000
Chaman|130000
Chamartín|140000
Chamberí|150000
Chandannagar|180000
Chandigarh|970000
Chandler|260000
Chanduasi|110000
Chang-hua|230000
Changam-ch’on|210000
Changchun|4700000
Changde|1500000
Changhua|230000
Changji|200000
Changle|260000
Changning|690000
Changsha|690000
Changshu|1700000
Changwon|1000000
Changyi|300000
Changyuan|190000
Changzheng|230000
Changzhi|700000
Changzhou|3300000
Chaohu|140000
Chaoyang|410000
Chaozhou|1800000
Chapecó|160000
Charallave|130000
Charleroi|200000
Charleston|130000
Charlotte|910000
Charlottenburg|130000
Charsadda|120000
Chas|140000
Chattanooga|180000
Chattogram|3900000
Chatuchak|160000
Cheboksary|490000
Chelmsford|110000
Cheltenham|120000
Chelyabinsk|1200000
Chemnitz|250000
Chengde|450000
Chengdu|14000000
Chenggu|120000
Chenghua|150000
Chengqiao|110000
Chengtangcun|110000
Chengzhong|270000
Chennai|4700000
Chenzhou|820000
Cheonan|660000
Cheongju-si|850000
Cheras|140000
Cheremushky|120000
Cherepovets|320000
Cherkasy|270000
Cherkessk|120000
Chernihiv|280000
Chernivtsi|260000
Chertanovo Yuzhnoye|140000
Cherëmushki|110000
Chesapeake|240000
Chesterfield|110000
Chetumal|170000
Chhatarpur|140000
Chhindwāra|180000
Chiang Mai|130000
Chiayi City|260000
Chiba|980000
Chicago|2700000
Chichawatni|110000
Chichicastenango|140000
Chiclayo|610000
Chico|120000
Chicoloapan|170000
Chifeng|350000
Chigasaki|240000
Chihuahua|930000
Chikmagalūr|120000
Chikusei|100000
Chikushino-shi|100000
Chilakalūrupet|100000
Chilanzar|260000
Chililabombwe|110000
Chilliwack|100000
Chillán|150000
Chilpancingo|190000
Chimbote|320000
Chimoio|420000
Chinandega|130000
Chinatown|100000
Chinautla|100000
Chincha Alta|150000
Chingola|260000
Chiniot|320000
Chinju|310000
Chipata|330000
Chiquimula|110000
Chirchiq|160000
Chirmiri|100000
Chishtian|150000
Chisinau|640000
Chita|350000
Chitato|250000
Chitradurga|150000
Chittoor|160000
Chittorgarh|120000
Chitungwiza|370000
Chizhou|620000
Chlef|180000
Choa Chu Kang New Town|190000
Choloma|140000
Cholula|290000
Chom Thong|160000
Chon Buri|220000
Chongjin|330000
Chongming|640000
Chongqing|7500000
Chongzuo|380000
Chorzów|110000
Christchurch|420000
Chula Vista|270000
Chumakivskyi|100000
Chuncheon|280000
Chunga|120000
Chungju|210000
Chunian|630000
Chust|100000
Chuxiong|560000
Chuzhou|780000
Chéngguān Qū|480000
Chí Linh|220000
Chía|120000
Chóngfú|110000
Chālūs|110000
Chānda|330000
Chāndpur|200000
Chāpra|200000
Chōfu|240000
Chũ|130000
Chūru|120000
Chūō|170000
Chơn Thành|120000
Chợ Lớn|560000
Ch’ŏngdan-ŭp|140000
Ciamis|110000
Ciampea|210000
Cianjur|170000
Cibinong|360000
Cidade Ademar|250000
Cidade Dutra|180000
Cidade Lider|140000
Cidade Tiradentes|190000
Ciego de Ávila|140000
Cienfuegos|190000
Cikampek|130000
Cikarang|110000
Cikupa|170000
Cilacap|260000
Cilegon|470000
Cileungsir|290000
Cileunyi|110000
Cimahi|580000
Cincinnati|310000
Ciputat|210000
Circoiscrizione II|140000
Circoiscrizione III|130000
Circoiscrizione V|130000
Circoiscrizione VI|110000
Circoiscrizione VIII|130000
Cirebon|340000
Citeureup|210000
City of Port Phillip|110000
City of Westminster|250000
Ciudad Acuña|220000
Ciudad Apodaca|470000
Ciudad Benito Juárez|310000
Ciudad Bolívar|410000
Ciudad Camilo Cienfuegos|180000
Ciudad Delicias|150000
Ciudad General Escobedo|450000
Ciudad Guayana|980000
Ciudad Guzmán|110000
Ciudad Juárez|1500000
Ciudad Lineal|230000
Ciudad Lázaro Cárdenas|200000
Ciudad López Mateos|490000
Ciudad Madero|200000
Ciudad Nezahualcoyotl|1100000
Ciudad Obregón|330000
Ciudad Ojeda|240000
Ciudad Valles|120000
Ciudad Victoria|330000
Ciudad de Villa de Álvarez|120000
Ciudad del Carmen|190000
Ciudad del Este|300000
Ciutat Vella|100000
Cixi|1500000
Cizre|130000
Clarksville|170000
Clearwater|120000
Clermont-Ferrand|150000
Cleveland|370000
Clovis|100000
Cluj-Napoca|290000
Coacalco|280000
Coatepeque|110000
Coatzacoalcos|310000
Cobán|210000
Cochabamba|840000
Codó|110000
Coimbatore|2100000
Coimbra|140000
Colatina|100000
Colchester|130000
Colima|150000
Colina|150000
College Station|110000
Colombo|230000
Colonia Lindavista|100000
Colonia del Valle|250000
Colorado Springs|460000
Columbia|130000
Columbus|210000
Comilla|630000
Comitán|170000
Commonwealth|220000
Comodoro Rivadavia|140000
Conakry|1900000
Concepcion|180000
Concepción|220000
Concord|130000
Concordia|150000
Conselheiro Lafaiete|110000
Constantine|450000
Constanţa|320000
Contagem|630000
Copacabana|130000
Copenhagen|1200000
Copiapó|130000
Coquimbo|160000
Coquitlam|150000
Coral Springs|130000
Cork|220000
Coro|250000
Corona|110000
Coronel|110000
Coronel Fabriciano|100000
Corpus Christi|320000
Corrientes|350000
Costa Mesa|110000
Cotabato|380000
Cotia|250000
Cotonou|680000
Coventry|350000
Cox’s Bāzār|250000
Coyoacán|610000
Craiova|230000
Crato|130000
Crawley|120000
Criciúma|160000
Croix-des-Bouquets|230000
Croydon|170000
Cuauhtémoc|170000
Cuautitlán|180000
Cuautitlán Izcalli|560000
Cuautla|160000
Cubatão|110000
Cuddalore|170000
Cuenca|640000
Cuernavaca|340000
Cuiabá|620000
Culiacán|810000
Cumaná|410000
Curicó|100000
Curitiba|1900000
Cursino|100000
Curug|190000
Cusco|430000
Cuttack|610000
Cuíto|360000
Cypress|200000
Częstochowa|250000
Cà Mau|230000
Córdoba|200000
Cúa|180000
Cúcuta|780000
Cần Giuộc|150000
Cần Thơ|1500000
Cầu Giấy|290000
Cẩm Phả|190000
Cẩm Phả Mines|140000
Cờ Đỏ|120000
Da Nang|1300000
Dabou|140000
Dachang|370000
Dadu|200000
Daegu|2400000
Daejeon|1400000
Dagenham|110000
Dagupan|170000
Daitō|120000
Dajal|200000
Dakar|2600000
Dakhla|110000
Dali|240000
Dalian|4900000
Daliang|210000
Dallas|1300000
Daloa|420000
Daly City|110000
Dalūpura|150000
Dam Dam|120000
Damanhur|320000
Damascus|1600000
Damietta|310000
Dammam|1300000
Damoh|140000
Dandong|630000
Danlí|230000
Danshui|130000
Daoukro|100000
Daqing|1600000
Dar Bouazza|170000
Dar es Salaam|5400000
Darbhanga|300000
Darmstadt|170000
Darnah|100000
Darnytsya|340000
Dartmouth|100000
Darwin|140000
Dasha|120000
Daska Kalan|130000
Dasmariñas|440000
Datia|100000
Datong|1800000
Datun|110000
Daule|170000
Daur|130000
Davangere|440000
Davao|1800000
Davenport|100000
Davie|100000
Dawei|140000
Dawukou|130000
Daxing|100000
Daxing’anling|520000
Daye|350000
Dayrah|400000
Dayrūţ|100000
Dayton|140000
Dazhou|1600000
Daşoguz|200000
Dchira El Jihadia|110000
Debre Birhan|150000
Debre Mark’os|140000
Debre Tabor|130000
Debrecen|200000
Deer Valley|170000
Deesa|110000
Dehiwala-Mount Lavinia|220000
Dehradun|520000
Dehui|110000
Deir ez-Zor|270000
Delegación Cuajimalpa de Morelos|160000
Delhi|11000000
Delhi Cantonment|110000
Delicias|110000
Delmas|400000
Delta|100000
Dengzhou|290000
Denizli|310000
Denpasar|670000
Denton|130000
Denver|730000
Deoghar|200000
Deoli|170000
Deoria|130000
Depok|100000
Dera Ghazi Khan|490000
Dera Ismail Khan|760000
Dera Murad Jamali|110000
Derbent|110000
Derby|270000
Derince|130000
Des Moines|210000
Desna|370000
Desnyanskyi|180000
Dessalines|180000
Dessie|270000
Detroit|650000
Dewas|290000
Deyang|740000
Dezful|260000
Dezhou|680000
Dhaka|10000000
Dhamtari|100000
Dhamār|160000
Dhanbad|1200000
Dhangaḍhi̇̄|200000
Dharashiv|110000
Dharmavaram|120000
Dharān|170000
Dhaulpur|130000
Dhirkot|200000
Dhule|380000
Dhārāvi|700000
Diadema|390000
Dibrugarh|150000
Didao|110000
Diepsloot|350000
Diez de Octubre|230000
Digos|120000
Digri|230000
Dihok|340000
Dijon|160000
Dikirnis|100000
Dili|150000
Dimitrovgrad|130000
Dimāpur|140000
Din Daeng|130000
Dinaig|120000
Dinajpur|210000
Dinapore|150000
Dinapur Nizamat|180000
Dindigul|290000
Dingxi|420000
Dingzhou|150000
Diourbel|160000
Dire Dawa|340000
Disūq|150000
Divinópolis|230000
Divo|140000
Dixinn|140000
Diyarbakır|1800000
Djelfa|270000
Djibouti|630000
Dnipro|970000
Dniprovskyi|360000
Dodoma|770000
Doha|340000
Dohad|120000
Doilungdêqên|140000
Dokri|120000
Dolisie|120000
Dombivali|1200000
Donaustadt|190000
Doncaster|110000
Donetsk|900000
Dongguan|9600000
Donghae City|100000
Donghai|260000
Dongling|170000
Dongtai|260000
Dongyang|130000
Dongying|1000000
Donostia / San Sebastián|190000
Dordrecht|120000
Dortmund|590000
Dorūd|120000
Dos Hermanas|120000
Dosquebradas|210000
Douala|1300000
Douliu|110000
Dourados|160000
Downey|110000
Drammen|110000
Dresden|560000
Dubai|3800000
Dubai Investments Park|160000
Dubai Marina|120000
Dublin|1000000
Dubréka|180000
Dudley|200000
Duekoué|120000
Duisburg|500000
Dumaguete|110000
Dumai|350000
Dundee|150000
Dundo|180000
Dunedin|130000
Dunhua|150000
Dunhuang|190000
Duque de Caxias|820000
Durban|3300000
Durg|270000
Durgapur|520000
Durham|260000
Durrës|200000
Dushanbe|680000
Dusit|110000
Duyun|200000
Dzerzhinsk|230000
Düsseldorf|620000
Düzce|190000
Dārjiling|120000
Dąbrowa Górnicza|120000
Dĩ An|460000
Dīla|160000
Dūmā|110000
East Chattanooga|150000
East Flatbush|180000
East Hampton|150000
East Harlem|120000
East Helsinki|170000
East Independence|110000
East Jerusalem|430000
East London|480000
East Los Angeles|130000
East New York|170000
Eastbourne|100000
Ebetsu|130000
Ebina|140000
Ebute Ikorodu|540000
Ecatepec de Morelos|1600000
Ede|160000
Edinburgh|510000
Edirne|180000
Edison|100000
Edmonton|1000000
Edogawe|700000
Edéa|100000
Efon-Alaaye|280000
Eimsbüttel|270000
Eindhoven|240000
Eixample|270000
Ejido|120000
Ejigbo|140000
Ekibastuz|120000
El Achir|160000
El Cajon|100000
El Daein|260000
El Dibir|200000
El Eulma|150000
El Fasher|250000
El Geneina Fort|130000
El Jadida|210000
El Kelaa des Srarhna|100000
El Limón|150000
El Monte|120000
El Mourouj|120000
El Obeid|390000
El Oued|190000
El Paso|680000
El Progreso|100000
El Tigre|220000
El Vigía|160000
Elazığ|440000
Elbasan|100000
Elbląg|130000
Elche|230000
Eldoret|480000
Elektrostal’|140000
Elgin|110000
Elista|110000
Elizabeth|130000
Elk Grove|170000
Elmhurst|110000
Eloy Alfaro|320000
Eluru|220000
Emalahleni|370000
Embu das Artes|250000
Eminabad|150000
Encheng|110000
Enfield Town|160000
Engels|200000
Enschede|150000
Ensenada|440000
Enshi|280000
Entebbe|100000
Enterprise|110000
Enugu|950000
Envigado|160000
Epworth|210000
Erbil|1600000
Erebuni|130000
Ereğli|160000
Erfurt|220000
Erlangen|100000
Ermelino Matarazzo|110000
Ermelo|100000
Erode|520000
Errachidia|100000
Erzincan|150000
Erzurum|770000
Escondido|150000
Escuintla|160000
Esenler|520000
Esenyurt|980000
Eskişehir|920000
Eslamshahr|450000
Esmeraldas|220000
Esna|460000
Espoo|320000
Essen|590000
Esuk Oron|110000
Etah|130000
Etobicoke|360000
Etwatwa|150000
Etāwah|260000
Eugene|180000
Eunápolis|110000
Evansville|120000
Evaton|730000
Everett|110000
Exeter|130000
Ezeiza|120000
Ezhou|190000
E’zhou|670000
Facatativá|140000
Fairfield|110000
Faisalabad|3800000
Fangchenggang|280000
Fanling|260000
Fardīs|180000
Fargo|120000
Faridabad|1400000
Farrukhābād|240000
Farīdpur|110000
Fatehpur|170000
Fatih|360000
Favoriten|200000
Fayetteville|200000
Fazenda Rio Grande|150000
Feira de Santana|620000
Fendou|230000
Fengcheng|120000
Fenghuang|370000
Fengshan|360000
Fengxiang|1100000
Fergana|300000
Fernando de la Mora|120000
Ferrara|130000
Ferraz de Vasconcelos|180000
Fes|1200000
Fianarantsoa|200000
Firozpur|110000
Florence|370000
Florencia|170000
Florianópolis|510000
Floridablanca|270000
Floridsdorf|160000
Foggia|140000
Fontana|210000
Fontanar|180000
Forlì|120000
Formosa|120000
Fort Collins|170000
Fort Lauderdale|180000
Fort Wayne|260000
Fort Worth|1000000
Fortaleza|2400000
Fortechnyi|170000
Foshan|9000000
Foumban|130000
Foz do Iguaçu|300000
Franca|360000
Franceville|130000
Francisco Morato|170000
Francistown|100000
Franco da Rocha|140000
Frankfurt am Main|650000
Freetown|800000
Freguesia do Ó|140000
Freiburg|240000
Fremont|230000
Fresnillo|140000
Fresno|540000
Friedrichshain|120000
Frisco|150000
Fuchū|260000
Fuding|190000
Fuencarral|240000
Fuencarral-El Pardo|220000
Fuenlabrada|190000
Fujairah|120000
Fuji|130000
Fujieda|150000
Fujimino|110000
Fujinomiya|130000
Fujisawa|440000
Fukayachō|140000
Fukui-shi|260000
Fukuoka|1600000
Fukushima|290000
Fukuyama|470000
Fuling|270000
Fullerton|140000
Funchal|110000
Funtua|140000
Funza|120000
Fushun|1400000
Fuxin|690000
Fuyang|1800000
Fuyu|140000
Fuzhou|1100000
Fu’an|150000
Fyzābād|150000
Fès al Bali|160000
Fürth|130000
Fāqūs|120000
Fīrozābād|310000
Gabela|120000
Gaborone|250000
Gabès|110000
Gadag|170000
Gadag-Betageri|170000
Gagnoa|280000
Gainesville|150000
Gajuwaka|260000
Galaţi|220000
Gama|140000
Gandajika|210000
Gandhinagar|290000
Gangavati|110000
Gangneung|210000
Gangtok|100000
Gangu Chengguanzhen|100000
Gangāpur|120000
Ganja|330000
Ganzhou|2000000
Gao|130000
Gaojing|130000
Gaomi|390000
Gaoping|200000
Gaozhou|290000
Gapan|130000
Garanhuns|150000
Garden Grove|180000
Gardez|100000
Garhi Khairo|190000
Garissa|160000
Garland|240000
Garut|130000
Gashua|130000
Gasteiz / Vitoria|260000
Gatineau|300000
Gaya|470000
Gaza|410000
Gaziantep|2200000
Gazipur|2700000
Gboko|360000
Gbongan|140000
Gdańsk|490000
Gdynia|260000
Gebze|280000
Geelong|280000
Geita|320000
Gejiu|140000
Gelsenkirchen|270000
Gemena|200000
General Santos|720000
Geneva|200000
Genoa|580000
Gent|270000
Geoje|230000
George|190000
George Town|160000
Georgetown|240000
Gera|100000
Gereida|120000
Germiston|260000
Getafe|190000
Geylang|110000
Ghardaïa|140000
Ghazni|140000
Ghazīpur|100000
Ghotki|120000
Ghulja|270000
Ghāziābād|1200000
Gia Lâm|310000
Gifu|400000
Gijang|180000
Gijón|270000
Gilbert|250000
Gilgit|220000
Gillingham|100000
Gimcheon|150000
Gimpo-si|200000
Gingoog|140000
Ginowan|100000
Girardot City|110000
Giresun|130000
Girga|150000
Giridih|110000
Girona|100000
Girón|110000
Gisenyi|170000
Giza|4400000
Giá Rai|150000
Glasgow|630000
Glazov|100000
Glendale|200000
Gliwice|200000
Gloucester|130000
Godhra|140000
Godomè|250000
Goiânia|1500000
Gojra|210000
Gokalpur|120000
Gold Coast|640000
Golestān|240000
Golfe|660000
Gol’yanovo|160000
Goma|430000
Gombe|560000
Gonbad-e Kāvūs|150000
Gondal|110000
Gonder|470000
Gondiā|130000
Gondā City|130000
Gongheyong|200000
Gongzhuling|140000
Gorakhpur|670000
Gorgān|240000
Gorontalo|210000
Gorzów Wielkopolski|110000
Gothenburg|610000
Governador Valadares|250000
Goyang-si|1100000
Gqeberha|1100000
Grajaú|380000
Granada|230000
Grand Prairie|190000
Grand Rapids|200000
Gravataí|270000
Gravesend|110000
Graz|300000
Greater Noida|290000
Greater Sudbury|170000
Greeley|110000
Green Bay|110000
Greensboro|290000
Grenoble|160000
Gresham|110000
Grogol|100000
Groningen|240000
Grozny|300000
Gràcia|120000
Guacara|200000
Guadalajara|1400000
Guadalajara de Buga|110000
Guadalupe|170000
Guaianases|110000
Guanabacoa|110000
Guanare|110000
Guangshui|150000
Guangyuan|520000
Guangzhou|16000000
Guang’an|860000
Guankou|1400000
Guantánamo|270000
Guarapari|120000
Guarapuava|180000
Guaratinguetá|120000
Guarenas|250000
Guarujá|320000
Guarulhos|1200000
Guará|120000
Guatemala City|990000
Guatire|230000
Guayaquil|2700000
Gucun|240000
Gudivāda|120000
Guelma|120000
Guelmim|130000
Guelph|140000
Guigang|1100000
Guiguinto|120000
Guilin|1600000
Guixi|190000
Guiyang|3000000
Gujangbagh|410000
Gujranwala|2500000
Gujrat|570000
Guli|540000
Gulin|120000
Gulu|180000
Gumi|400000
Guna|180000
Gunan|210000
Gundupālaiyam|300000
Gunpo|290000
Gunsan|260000
Guntakal|130000
Guntur|670000
Gunungsitoli|140000
Guri-si|200000
Gurugram|890000
Gurúè|170000
Gusau|230000
Gustavo Adolfo Madero|1200000
Guwahati|960000
Guyong|160000
Guyuan|410000
Guédiawaye|330000
Gwalior|1100000
Gwangju|1400000
Gwangmyeong|360000
Gwangyang|150000
Gweru|160000
Gyeongju|250000
Gyeongsan-si|270000
Gyumri|110000
Gyānpur|200000
Győr|130000
Gò Vấp|110000
Gómez Palacio|260000
Gölbaşı|170000
Göttingen|120000
Gāndhīdhām|250000
Ha'il|610000
Haarlem|160000
Habikino|110000
Hachinohe|240000
Hachiōji|580000
Hadano|160000
Hadejia|110000
Haeju|220000
Hafar Al-Batin|270000
Hafizabad|320000
Hagen|200000
Hagonoy|120000
Hai Bà Trưng|300000
Haicheng|190000
Haifa|290000
Haikou|110000
Hailar|210000
Hailin|140000
Hailun|110000
Haimen|130000
Haiphong|2600000
Hakodate|280000
Haldia|170000
Haldwani|140000
Halifax|470000
Halle (Saale)|240000
Hamadān|530000
Hamamatsu|790000
Hamburg|2000000
Hamburg-Mitte|300000
Hamburg-Nord|320000
Hamhŭng|560000
Hami|250000
Hamilton|190000
Hamm|180000
Hammamet|110000
Hammanskraal|110000
Hampton|140000
Hanam|250000
Handa|120000
Handan|1400000
Handeni|110000
Hanfeng|200000
Hangu|210000
Hangzhou|9200000
Hanjia|110000
Hannover|520000
Hanoi|8100000
Hanumāngarh|160000
Hanzhong|1000000
Harar|160000
Harare|1500000
Harbin|5200000
Harburg|170000
Hardoī|120000
Hargeysa|480000
Haridwar|190000
Harlem|120000
Harrow|150000
Hartford|120000
Harunabad|150000
Hashtsāl|180000
Hasilpur|170000
Hassan|160000
Hat Yai|190000
Hatsukaichi|110000
Havana|2200000
Haveli Lakha|120000
Hayward|160000
Hazāribāgh|150000
Hebi|630000
Hebron|160000
Hechi|330000
Hechuan|380000
Hedong|100000
Hefei|5000000
Hegang|740000
Heidelberg|140000
Heihe|220000
Heilbronn|120000
Hejiang|140000
Helsingborg|100000
Helsinki|660000
Henderson|290000
Hengshan|160000
Hengshui|520000
Hengyang|1100000
Hepo|130000
Hepu|190000
Hermosillo|810000
Herne|170000
Heroica Guaymas|120000
Heroica Matamoros|510000
Herāt|570000
Heshan|1200000
Hetauda|200000
Heyuan|460000
Heze|1300000
Hezhou|1000000
Hialeah|240000
Hidalgo del Parral|100000
Higashihiroshima|200000
Higashikurume|120000
Higashimurayama|150000
Higashiosaka|490000
High Point|110000
High Wycombe|130000
Hikone|110000
Hildesheim|100000
Hillsboro|100000
Himamaylan|120000
Himeji|530000
Hindaun|110000
Hindupur|150000
Hinganghāt|100000
Hino|190000
Hinthada|130000
Hirakata|410000
Hiratsuka|260000
Hirnytskyi|110000
Hirosaki|170000
Hiroshima|1200000
Hisar|310000
Hitachi|170000
Hitachi-Naka|160000
Hlaingthaya|690000
Ho|130000
Ho Chi Minh City|14000000
Hobart|250000
Hohhot|2400000
Hoima|120000
Hoji ya Henda|640000
Holguín|320000
Hollywood|150000
Homs|780000
Homyel'|500000
Honchō|640000
Hong Kong|7400000
Hong Kong Island|1200000
Honggang|150000
Hongkou|690000
Honmachi|120000
Honolulu|350000
Hoofddorp|130000
Horlivka|240000
Horta-Guinardó|170000
Hortaleza|160000
Hortolândia|230000
Hosapete|210000
Hosa’ina|190000
Hoshiārpur|170000
Hosūr|230000
Hougang New Town|230000
Houston|2300000
Howrah|1000000
Hoàn Kiếm|140000
Hoàng Mai|110000
Hrodna|360000
Hsinchu|450000
Hua Hin|130000
Huacheng|100000
Huadian|140000
Huai'an|2500000
Huaibei|1100000
Huaihua|550000
Huainan|1700000
Huambo|600000
Huancayo|460000
Huanggang|230000
Huangpu|500000
Huangshan|460000
Huangshi|690000
Huangzhou|120000
Huaraz|120000
Huayin|240000
Hub|200000
Hubballi|940000
Huddersfield|150000
Huelva|140000
Hugli|180000
Huicheng|130000
Huinong|140000
Huixing|190000
Huixquilucan|120000
Huizhou|2900000
Hulan|110000
Hulan Ergi|270000
Huludao|940000
Hulunbuir|350000
Humen|190000
Huntington Beach|200000
Huntsville|220000
Huocheng|360000
Hurghada|210000
Huyện Lâm Hà|140000
Huzhou|1000000
Huánuco|200000
Huế|1400000
Hwado|110000
Hwaseong-si|640000
Hyderabad|1900000
Hyesan|190000
Hà Tiên|100000
Hà Tĩnh|270000
Hòa Bình|110000
Hòa Cường|120000
Hòa Thành|150000
Hābra|140000
Hājīpur|150000
Hālīsahar|130000
Hāpur|240000
Hāthazāri|500000
Hāthras|130000
Hōfu|120000
Hŭngnam|350000
Hưng Yên|120000
H̱olon|200000
Hạ Long|270000
Hải Châu|130000
Hải Dương|240000
Hồng Ngự|100000
Iaşi|380000
Ibadan|3600000
Ibagué|530000
Ibanda|120000
Ibaraki|290000
Ibarra|220000
Ibb|770000
Ibirité|170000
Ica|280000
Ichalkaranji|290000
Icheon-si|200000
Ichihara|280000
Ichikawa|500000
Ichinomiya|380000
Ichinoseki|110000
Idkū|180000
Idlib|130000
Ifakara|210000
Igarassu|120000
Igboho|140000
Iguala de la Independencia|120000
Iguatemi|150000
Iida|100000
Iizuka|130000
Ijebu Ode|360000
Ijebu-Igbo|110000
Ijero-Ekiti|170000
Ijok|100000
Ikare|460000
Ikeda|100000
Ikeja|310000
Ikere-Ekiti|100000
Ikire|220000
Ikirun|130000
Ikoma|120000
Ikot Ekpene|250000
Iksan|310000
Ila Orangun|180000
Ilagan|160000
Ile-Ife|560000
Ilebo|120000
Ilesa|320000
Ilford|170000
Ilhéus|160000
Iligan|340000
Iligan City|310000
Ilobu|120000
Iloilo|470000
Ilorin|1100000
Imabari|170000
Imperatriz|220000
Imphal|280000
Imus|480000
Inazawa|130000
Incheon|3000000
Inda Silasē|100000
Indaiatuba|260000
Independence|120000
Indianapolis|890000
Indore|2000000
Indramayu|120000
Inezgane|140000
Inglewood|110000
Ingolstadt|120000
Ingombota|140000
Inisa|160000
Inkisi|120000
Innsbruck|130000
Insein|250000
International City|120000
Inzai|110000
Ipatinga|230000
Ipiranga|120000
Ipoh|760000
Ipojuca|110000
Ipswich|180000
Iquique|200000
Iquitos|380000
Iranshahr|130000
Irapuato|380000
Irbid|570000
Irewe|140000
Iriga City|120000
Iringa|200000
Irkutsk|620000
Iruma|150000
Irvine|260000
Irving|240000
Irákleion|140000
Isahaya|140000
Ise|120000
Ise-Ekiti|190000
Isehara|100000
Isesaki|210000
Iseyin|370000
Isfahan|1500000
Isfara|270000
Ishinomaki|140000
Isidro Casanova|130000
Isiro|260000
Iskandar Puteri|580000
Islamabad|600000
Islington|320000
Ismailia|430000
Isparta|170000
Istanbul|16000000
Istaravshan|270000
Isulan|100000
Itabaiana|100000
Itabashi|580000
Itabira|110000
Itaboraí|240000
Itabuna|210000
Itacoatiara|110000
Itaguaí|120000
Itagüí|280000
Itaim Bibi|100000
Itaim Paulista|210000
Itaituba|120000
Itajaí|160000
Itami|200000
Itanhaém|100000
Itapecerica da Serra|160000
Itaperuna|110000
Itapetininga|160000
Itapevi|240000
Itapipoca|130000
Itaquaquecetuba|370000
Itaquera|210000
Itatiba|120000
Itu|140000
Ituiutaba|100000
Ituzaingó|170000
Itārsi|100000
Ivano-Frankivsk|240000
Ivanovo|410000
Ivanovskoye|130000
Ivory Park|180000
Iwaki|360000
Iwakuni|130000
Iwata|170000
Iwatsuki|110000
Iwo|250000
Ixtapaluca|320000
Izhevsk|650000
Izmaylovo|100000
Iztacalco|380000
Iztapalapa|1800000
Izumi|180000
Izumisano|100000
Izumo|170000
Iğdır|100000
Jabalpur|1100000
Jabaquara|210000
Jaboatão dos Guararapes|640000
Jabālyā|170000
Jacareí|210000
Jackson|150000
Jacksonville|1000000
Jacmel|140000
Jacobabad|220000
Jaffa|100000
Jaffna|170000
Jagdalpur|130000
Jagtiāl|100000
Jagādhri|120000
Jahrom|140000
Jahānābād|100000
Jaigaon|160000
Jaipur|3000000
Jakarta|8500000
Jalai Nur|110000
Jalalpur Jattan|150000
Jalalpur Pirwala|500000
Jalandhar|870000
Jalapa|160000
Jalgaon|460000
Jalingo|120000
Jalpāiguri|110000
Jalālābād|270000
Jamaica|220000
Jambi City|640000
Jammu|580000
Jamnagar|600000
Jampur|160000
Jamshedpur|1300000
Jamālpur|110000
Janakpur|200000
Jandira|120000
Janzūr|150000
Japeri|100000
Jaraguá|210000
Jaraguá do Sul|180000
Jaranwala|150000
Jardim Angela|310000
Jardim Helena|130000
Jardim Sao Luis|260000
Jataí|110000
Jauharabad|110000
Jaunpur|170000
Jayapura|410000
Jaén|110000
Jaú|130000
Jebel Ali|210000
Jeddah|4700000
Jeju City|490000
Jember|300000
Jena|100000
Jeongeup|140000
Jeonju|640000
Jepara|1300000
Jequié|130000
Jerez de la Frontera|210000
Jersey City|260000
Jerusalem|970000
Jessore|240000
Jetpur|120000
Jhang Sadr|610000
Jhelum|190000
Jhunjhunūn|120000
Jhānsi|410000
Ji Paraná|120000
Jiading|1900000
Jiagedaqi|140000
Jiamusi|550000
Jianchang|110000
Jiangmen|1800000
Jiangyin|1800000
Jiangyou|130000
Jianshui|490000
Jiaohe|120000
Jiaojiang|470000
Jiaozhou|620000
Jiaozuo|870000
Jiashan|140000
Jiawang|130000
Jiaxing|1200000
Jiayuguan|230000
Jiazi|130000
Jieshi|140000
Jieshou|140000
Jieyang|1900000
Jijel|130000
Jijiang|200000
Jijiga|480000
Jilin|1900000
Jimeta|250000
Jimma|250000
Jinan|4300000
Jinchang|230000
Jincheng|480000
Jinfeng|130000
Jingdezhen|470000
Jinghong|210000
Jingling|220000
Jingmen|630000
Jingzhi|130000
Jingzhou|1100000
Jing’an|190000
Jinhua|1500000
Jining|260000
Jinjiang|1400000
Jinshan|820000
Jinshanlu|190000
Jinzhong|1200000
Jinzhou|220000
Jishou|100000
Jishu|100000
Jiujiang|1200000
Jiupu|120000
Jiuquan|430000
Jiutai|180000
Jiutepec|220000
Jixi|400000
Jiyuan|240000
Jizan|110000
Jizhou|360000
Jizzax|180000
Ji’an|540000
Jodhpur|1100000
Johannesburg|9400000
Johor Bahru|860000
Joinville|460000
Joliet|150000
Jolo|100000
Jombang|130000
Jomvu|160000
Jorhat|130000
Jos|1000000
Jose Bonifacio|130000
José C. Paz|230000
João Pessoa|820000
Juan Díaz|100000
Juazeiro|240000
Juazeiro do Norte|230000
Juba|450000
Juiz de Fora|540000
Juja|160000
Juliaca|250000
Jundiaí|440000
Jurong Town|260000
Jurong West|250000
Jutiapa|150000
Jyväskylä|150000
Jönköping|110000
Jājmau|650000
Jālna|290000
Jāmuria|160000
Jīnd|170000
Jīroft|130000
Jōetsu|190000
Jūnāgadh|320000
Kabankalan|210000
Kabin Buri|140000
Kabinda|220000
Kabul|4400000
Kabwe|290000
Kadapa|340000
Kadoma|120000
Kaduna|1800000
Kaech’ŏn|320000
Kaesŏng|340000
Kafr ad Dawwār|130000
Kafr ash Shaykh|190000
Kafrul|340000
Kafue|100000
Kagoshima|600000
Kahama|450000
Kahramanmaraş|380000
Kaifeng|1500000
Kaili|280000
Kairouan|140000
Kaithal|140000
Kaiyuan|110000
Kajang|240000
Kajansi|140000
Kakamega|1900000
Kakamigahara|140000
Kakegawa|120000
Kakogawachō-honmachi|270000
Kalaban Koro|150000
Kalaburagi|540000
Kalemie|160000
Kalemyo|350000
Kaliningrad|480000
Kalininskiy|500000
Kalisz|110000
Kallakurichi|1700000
Kallang|100000
Kallithéa|100000
Kalmiuskyi|100000
Kalmunai|100000
Kalol|130000
Kaluga|340000
Kalulushi|100000
Kalynivskyi|100000
Kalyān|1300000
Kamagaya|110000
Kamakura|170000
Kamalia|170000
Kamensk-Ural’skiy|180000
Kamina|200000
Kamirenjaku|200000
Kamloops|100000
Kamoke|290000
Kampala|1700000
Kampong Baharu Cheras Batu Sebelas|230000
Kampong Pasir Ris|140000
Kampung Baru Subang|830000
Kampung Kangkar Teberau|410000
Kampung Larkin Lama|500000
Kampung Pasir Gudang Baru|150000
Kampung Sungai Ara|140000
Kampung Sungai Glugur|150000
Kamsar|110000
Kamyanske|230000
Kamyshin|130000
Kamālshahr|140000
Kananga|1200000
Kanayannur|850000
Kanazawa|470000
Kanchipuram|220000
Kandahār|520000
Kandy|110000
Kangding|100000
Kanggye|210000
Kangnyŏng|110000
Kangsŏn|100000
Kanhangad|130000
Kani|100000
Kankan|220000
Kano|4900000
Kanoya|100000
Kanpur|2800000
Kanpur Cantonment|110000
Kansas City|150000
Kansk|100000
Kaohsiung|2700000
Kaolack|300000
Kapar|270000
Kara|100000
Karabağlar|480000
Karabük|130000
Karachi|12000000
Karagandy|500000
Karaj|1400000
Karaman|180000
Karamay|260000
Karatsu|120000
Karawang|310000
Karbala|1200000
Kariega|290000
Kariya|150000
Karlsruhe|280000
Karnaphuli|200000
Karnāl|300000
Karol Bāgh|510000
Karur|230000
Karuri|190000
Karāwalnagar|220000
Karīmnagar|290000
Karşıyaka|340000
Kasama|180000
Kasangati|210000
Kasese|120000
Kashan|300000
Kashgar|510000
Kashihara-shi|120000
Kashipur|100000
Kashiwa|430000
Kashiwara|120000
Kassala|400000
Kassel|200000
Kastamonu|130000
Kasuga|110000
Kasugai|310000
Kasukabe|230000
Kasulu|240000
Kasur|510000
Katabi|150000
Kathmandu|1400000
Kati|130000
Katihar|240000
Katowice|290000
Katsina|670000
Katsushika|450000
Katsuta|160000
Katumba|110000
Kaunas|290000
Kawachi-Nagano|100000
Kawagoe|350000
Kawaguchi|610000
Kawanishi|160000
Kawasaki|1500000
Kaya|120000
Kayes|190000
Kayseri|1500000
Kazan|1200000
Kazo|110000
Kecskemét|110000
Kediri|300000
Kedungwuni|120000
Keelung|360000
Kelar|250000
Kelowna|140000
Kembangan|130000
Kemerovo|560000
Kendari|350000
Kenema|260000
Kenitra|470000
Kennedy|980000
Kent|130000
Kentron|130000
Kerch|150000
Kerman|580000
Kermanshah|620000
Kfar Saba|110000
Khabarovsk|620000
Khairpur Mir’s|190000
Khamis Mushait|390000
Khammam|200000
Khandwa|200000
Khanna|130000
Khanpur|140000
Khanty-Mansiysk|100000
Kharagpur|220000
Khardah|130000
Khargone|120000
Kharian|100000
Kharkiv|1400000
Khartoum|2000000
Khartoum North|1000000
Khasavyurt|130000
Khasnahzān|150000
Khemisset|140000
Khenchela|110000
Khenifra|130000
Khimki|240000
Khirdalan|200000
Khlong Luang|120000
Khlong Sam Wa|170000
Khlong Toei|110000
Khmelnytskyi|270000
Khobar|170000
Khomeynī Shahr|280000
Khon Kaen|110000
Khoroshëvo-Mnevniki|160000
Khorramabad|330000
Khorramshahr|330000
Khouribga|210000
Khujand|190000
Khulna|1500000
Khuraybat as Sūq|190000
Khurja|110000
Khushāb|100000
Khuzdar|220000
Khwisero|110000
Khān Yūnis|170000
Khānaqīn|180000
Khūy|200000
Kiambu|150000
Kibaha|270000
Kiel|250000
Kielce|190000
Kigali|1100000
Kigoma|230000
Kikolo|730000
Kikuyu|320000
Kikwit|510000
Kilamba|240000
Kilis|110000
Killeen|140000
Kima Kieza|430000
Kimberley|140000
Kimhae|530000
Kindia|160000
Kindrativskyi|100000
Kindu|230000
Kingston|130000
Kingston upon Hull|310000
Kinshasa|16000000
Kipushi|170000
Kira|460000
Kirdāsah|140000
Kirishima|120000
Kirkuk|1000000
Kirov|510000
Kiryū|110000
Kirāri Sulemānnagar|280000
Kisangani|1200000
Kisaran|140000
Kisarazu|140000
Kiselëvsk|100000
Kishanganj|110000
Kishangarh|150000
Kishiwada|210000
Kisi|160000
Kisii|110000
Kislovodsk|130000
Kismayo|230000
Kissidougou|120000
Kisumu|400000
Kita|330000
Kitakyushu|940000
Kitale|160000
Kitami|120000
Kitchener|260000
Kitengela|150000
Kitwe|670000
Kiến An|120000
Klagenfurt am Wörthersee|100000
Klaipėda|170000
Klang|240000
Klaten|130000
Klerksdorp|230000
Kluang|320000
Klungkung|220000
Knoxville|190000
Kobe|1500000
Koblenz|110000
Kochi|330000
Kodaira|200000
Koforidua|150000
Kofu|190000
Koga|140000
Koganei|130000
Kohat|150000
Koidu|130000
Kokshetau|150000
Kokubunji|130000
Kolda|100000
Kolhāpur|550000
Kolkata|4600000
Kollam|370000
Kolomna|150000
Kolpino|140000
Kolwezi|790000
Kolār|140000
Kom Ombo|410000
Komaki|150000
Komatsu|110000
Kombolcha|130000
Komsomolsk-on-Amur|280000
Kon Tum|210000
Konak|330000
Konibodom|210000
Konya|1400000
Korba|420000
Koreatown|120000
Korhogo|440000
Korla|550000
Korolev|140000
Korolyov|110000
Koronadal|200000
Koshigaya|350000
Kostanay|210000
Kosti|350000
Kostroma|280000
Koszalin|110000
Kot Addu|100000
Kot Radha Kishan|100000
Kota|1000000
Kota Bharu|570000
Kota Damansara|500000
Kota Kinabalu|500000
Kota Kuala Muda|540000
Kotamobagu|120000
Kotri|110000
Kotō|540000
Koudougou|160000
Koumassi|410000
Kousséri|140000
Koutiala|220000
Kovpakivskyi|140000
Kovrov|150000
Kowloon|2200000
Kowloon City|420000
Kowloon City Centre|190000
Kozhikode|550000
Košice|230000
Kragujevac|150000
Kraków|820000
Kramatorsk|150000
Krasnodar|900000
Krasnogvargeisky|340000
Krasnoyarsk|1100000
Krefeld|240000
Kremenchuk|220000
Kresek|110000
Kreuzberg|150000
Krishnanagar|150000
Kristiansand|120000
Kroonstad|120000
Kropyvnytskyi|220000
Krugersdorp|380000
Kryvyy Rih|600000
Ksar El Kebir|140000
Kuala Krai|110000
Kuala Kubu Baharu|190000
Kuala Lumpur|1500000
Kuala Terengganu|430000
Kuantan|550000
Kuching|400000
Kufa|110000
Kukatpally|340000
Kukichūō|150000
Kulim|170000
Kulti|310000
Kumagaya|200000
Kumamoto|740000
Kumarapalayam|200000
Kumasi|2500000
Kumba|230000
Kumbakonam|170000
Kumbo|130000
Kunduz|160000
Kuningan|110000
Kunming|3900000
Kunri|240000
Kunshan|2100000
Kuntsevo|150000
Kuopio|130000
Kupang|470000
Kurashiki|480000
Kure|210000
Kurgan|310000
Kurichchi|120000
Kurnool|460000
Kursk|450000
Kurume|300000
Kusatsu|140000
Kushinagar|270000
Kushiro|170000
Kushtia|140000
Kutaisi|140000
Kuwana|140000
Kuz’minki|140000
KwaDukuza|160000
Kwai Chung|330000
Kwekwe|120000
Kyaukpyu|180000
Kyauktan|130000
Kyengera|290000
Kyimyindine|110000
Kyiv|3000000
Kyivskyi|110000
Kyoto|1500000
Kyzyl|120000
Kyzylorda|350000
Köln|1000000
Kütahya|190000
Küçükçekmece|790000
Kākināda|380000
Kāmārhāti|330000
Kānchrāpāra|140000
Kāraikkudi|180000
Kāshmar|130000
Kāshān|300000
Kāzerūn|110000
Kēng Tung|170000
Kırıkkale|190000
Kırşehir|150000
Kızıltepe|150000
Kōnosu|120000
Kōriyama|330000
Kŭlob|210000
Kỳ Anh|150000
L'Hospitalet de Llobregat|260000
La Ceiba|220000
La Cité-Limoilou|110000
La Concepción|120000
La Gi|160000
La Laguna|150000
La Paz|250000
La Pintana|200000
La Plata|200000
La Rioja|180000
La Romana|210000
La Serena|150000
La Trinidad|140000
La Vega|100000
La Victoria|130000
Laayoune|200000
Labuan Bajo|190000
Labé|110000
Ladysmith|140000
Lafayette|120000
Lafia|130000
Lafiagi|100000
Lagarto|100000
Lages|160000
Laghouat|130000
Lagos|15000000
Lahad Datu|110000
Lahore|13000000
Lahti|120000
Lahān|100000
Laibin|910000
Laiwu|990000
Laixi|340000
Laiyang|170000
Laizhou|190000
Lajeado|160000
Lak Si|110000
Lakeland|100000
Lakewood|150000
Lakhīmpur|140000
Lal Bahadur Nagar|260000
Lalitpur|130000
Lambaré|130000
Lampa|100000
Lampang|160000
Lancaster|160000
Lander|180000
Lang'ata|170000
Langfang|870000
Langley|130000
Langsa|180000
Lansing|110000
Lanzhou|3000000
Lanús|210000
Laoag|110000
Laohekou|250000
Lapu-Lapu City|500000
Larache|140000
Laredo|260000
Larkana|360000
Las Cruces|100000
Las Palmas de Gran Canaria|380000
Las Piñas|620000
Las Tunas|200000
Las Vegas|640000
Lashio|130000
Lasnamäe|120000
Lat Krabang|160000
Lat Phrao|120000
Latacunga|210000
Latakia|710000
Latina|260000
Latkrabang|170000
Latur|380000
Lauro de Freitas|200000
Lausanne|140000
Laval|440000
Lavras|100000
Lawang|110000
Layyah|150000
Le Havre|190000
Le Mans|140000
Le Plateau-Mont-Royal|110000
Le Vieux-Longueuil|140000
Lecheng|120000
Leeds|540000
Leeuwarden|120000
Leganés|190000
Legaspi|180000
Legnica|110000
Leicester|370000
Leiden|120000
Leipzig|500000
Leiria|130000
Leiyang|130000
Lekki|400000
Lembang|180000
Lengshuijiang|120000
Leninsk-Kuznetsky|110000
Les Cayes|130000
Leshan|660000
Lethbridge|100000
Leuven|100000
Leverkusen|160000
Lewisville|100000
Lexington|320000
Lexington-Fayette|310000
León|120000
León de los Aldama|1600000
Lhasa|120000
Lhoka|350000
Lhokseumawe|200000
Lianghu|160000
Liangping|140000
Lianhe|120000
Lianjiang|100000
Lianshan|310000
Lianyungang|2000000
Liaocheng|1200000
Liaoyang|690000
Liberec|100000
Libertad|250000
Libreville|850000
Licheng|170000
Lichinga|280000
Lichuan|120000
Lida|100000
Lijiang|210000
Likasi|640000
Lille|240000
Lilongwe|1100000
Lima|7700000
Limassol|150000
Limbe|130000
Limeira|290000
Limerick|100000
Limoges|140000
Limuru|160000
Lincang|320000
Lincoln|100000
Linfen|960000
Linhares|170000
Linköping|170000
Linqu|300000
Linshui|110000
Linxi|100000
Linxia Chengguanzhen|270000
Linyi|2700000
Linz|200000
Lipa City|210000
Lipetsk|510000
Lira|120000
Lisala|120000
Lisbon|520000
Lishui|450000
Little Rock|200000
Liupanshui|1300000
Liuzhi|140000
Liuzhou|1400000
Liverpool|500000
Livingstone|180000
Livoberezhnyi|120000
Livorno|160000
Lizhi|160000
Liège|200000
Ljubljana|270000
Lleida|140000
Lo Prado|100000
Loa Janan|210000
Lobito|390000
Lodhran|140000
Logan City|350000
Logroño|150000
Loja|270000
Lomas de Zamora|110000
Lomé|2200000
London|420000
Londrina|580000
Long Beach|470000
Long Bien|350000
Long Khánh|170000
Long Xuyên|290000
Longfeng|150000
Longgang|220000
Longjiang|110000
Longjing|120000
Longling County|270000
Longshan|470000
Longshui|120000
Longueuil|230000
Longyan|1000000
Loni|520000
Los Angeles|3800000
Los Baños|120000
Los Mochis|260000
Los Puertos de Altagracia|100000
Los Rastrojos|100000
Los Teques|250000
Los Ángeles|130000
Loudi|500000
Louga|110000
Louisville|620000
Lowell|110000
Lower Hutt|110000
Luancheng|600000
Luanda|2800000
Luanshya|190000
Lubango|600000
Lubbock|250000
Lublin|340000
Lubuklinggau|230000
Lubumbashi|2200000
Lucapa|110000
Lucena|230000
Lucknow|2500000
Ludhiana|1600000
Ludwigshafen am Rhein|160000
Luena|270000
Lugazi|130000
Luhansk|400000
Luis Eduardo Magalhães|110000
Lumajang|120000
Luodian|120000
Luohe|1300000
Luohu District|1100000
Luojiang|210000
Luoyang|120000
Lusail|200000
Lusaka|2200000
Lushui|200000
Luton|230000
Lutsk|220000
Luxor|420000
Luzhou|1000000
Luziânia|210000
Lu’an|1600000
Lviv|720000
Lyon|520000
Lyon 03|100000
Lyubertsy|150000
Lyublino|170000
Lào Cai|130000
Lárisa|150000
Léogâne|130000
Lévis|140000
Lübeck|210000
Lüliang|3300000
Lāhījān|100000
Lạng Sơn|200000
M'Sila|130000
Ma On Shan|220000
Maastricht|120000
Maba|110000
Mabalacat City|190000
Mabopane|110000
Macapá|510000
Macau|650000
Macaé|140000
Maceió|1000000
Machala|290000
Macheng|130000
Machida|430000
Machilīpatnam|190000
Machiques|130000
Madanapalle|180000
Madhavaram|120000
Madhurampur Dehri|140000
Madhyamgram|160000
Madhyapur Thimi|120000
Madinah|1300000
Madison|280000
Madiun|200000
Madrid|140000
Madrid Centro|150000
Madurai|1500000
Madīnat an Naşr|670000
Madīnat Ḩamad|130000
Maebashi|330000
Magangué|120000
Magdalena Contreras|240000
Magdeburg|240000
Magelang|130000
Maghāghah|120000
Magnitogorsk|410000
Magugpo Poblacion|230000
Magé|240000
Mahajanga|260000
Maharagama|200000
Mahbūbnagar|190000
Maheshtala|450000
Mahesāna|190000
Mahilyow|350000
Mahābād|170000
Maianga|730000
Maicao|170000
Maidstone|110000
Maiduguri|1100000
Maijdi|130000
Mailsi|130000
Mainz|220000
Maipú|500000
Mairiporã|100000
Majie|130000
Makassar|1500000
Makati City|510000
Makhachkala|600000
Makiyivka|340000
Makkah|1600000
Makumbako|120000
Makurdi|390000
Malabo|160000
Malabon|370000
Malacca|580000
Malakal|160000
Malambo|130000
Malang|890000
Malanje|460000
Malappuram|100000
Malatia-Sebastia|150000
Malatya|750000
Malda|170000
Maldonado|100000
Male|100000
Malegaon|480000
Malindi|120000
Malingao|1100000
Malir Cantonment|300000
Malita|120000
Malkajgiri|150000
Mallawī|210000
Malmö|360000
Malolos|270000
Maltepe|430000
Malāyer|170000
Man|240000
Manacapuru|110000
Manado|460000
Managua|970000
Manama|150000
Manas|120000
Manaus|2200000
Manchester|110000
Mandalay|1200000
Mandaluyong|420000
Mandaluyong City|470000
Mandaqui|100000
Mandaue City|330000
Mandera|110000
Mandi Bahauddin|130000
Mandimba|120000
Mandoli|120000
Mandsaur|140000
Mandurah|110000
Mandya|140000
Manfalūţ|120000
Mangalagiri|110000
Mangaluru|500000
Mango|220000
Manhattan|1500000
Manila|1600000
Manisa|240000
Manizales|430000
Manjhand|140000
Mannheim|310000
Manokwari|130000
Manolo Fortich|120000
Manp’o|120000
Mansa|170000
Mansfield|170000
Mansilingan|450000
Manta|260000
Mantampay|270000
Mantilla|210000
Manukau City|360000
Manzanillo|130000
Manzini|110000
Manéah|190000
Man’gyŏngdae-ri|320000
Maoming|1300000
Maputo|1300000
Mar del Plata|590000
Marabá|150000
Maracaibo|1800000
Maracanaú|230000
Maracay|460000
Maradi|360000
Maramag|110000
Maran|110000
Marand|120000
Maranguape|110000
Marawi City|260000
Marbella|160000
Marcory|210000
Mardan|300000
Mardin|130000
Marg‘ilon|250000
Marianao|130000
Mariara|120000
Maricá|210000
Marienthal|290000
Marikina City|470000
Maringá|410000
Marituba|110000
Mariupol|230000
Mariveles|160000
Marka|230000
Markham|340000
Marne La Vallée|320000
Maroua|310000
Marrakesh|1000000
Marseille|880000
Marsá Maţrūḩ|180000
Martapura|130000
Marugame|110000
Marvdasht|150000
Mary|170000
Maryvale|210000
Marzahn|110000
Marília|240000
Marāgheh|260000
Marīvān|140000
Mar’ino|240000
Masai|140000
Masaka|120000
Masan|430000
Masaya|130000
Mascara|110000
Maseru|360000
Mashhad|2300000
Masina|490000
Masindi|110000
Masjed Soleymān|100000
Matadi|430000
Matagalpa|110000
Matanzas|150000
Mataram|440000
Mataró|130000
Mathura|330000
Mati|110000
Matola|1200000
Matsubara|130000
Matsudo|500000
Matsue|200000
Matsumoto|240000
Matsusaka|160000
Matsutō|110000
Matsuyama|510000
Matuga|190000
Maturín|650000
Mau|250000
Mauá|420000
Mawlamyine|440000
Maxixe|130000
Maykop|140000
Mazabuka|100000
Mazatlán|380000
Mazyr|100000
Mazār-e Sharīf|520000
Ma’anshan|740000
Mbaké|100000
Mbale|110000
Mbandaka|460000
Mbanza Kongo|150000
Mbanza-Ngungu|140000
Mbarara|220000
Mbeya|540000
Mbombela|110000
Mbour|280000
Mbuji-Mayi|2100000
McAllen|140000
McKinney|160000
Mdantsane|210000
Meads|290000
Medan|2500000
Medellín|2000000
Medina Estates|100000
Medinīpur|150000
Meerut|1200000
Meguro|290000
Meiktila|180000
Meishan|1100000
Meizhou|990000
Mejicanos|160000
Mek'ele|460000
Meknes|570000
Melbourne|5400000
Melitopol|150000
Memphis|630000
Mendip|110000
Mendoza|110000
Mengmao|110000
Mengzi|600000
Menongue|250000
Mentougou|200000
Merauke|120000
Mercier–Hochelaga-Maisonneuve|140000
Merkezefendi|280000
Merlo|270000
Mersin|540000
Mesa|470000
Mesquite|140000
Messina|220000
Mestre|150000
Metairie|140000
Metairie Terrace|140000
Metro|180000
Metz|120000
Mexicali|1000000
Mexico City|12000000
Meycauayan|230000
Mezhdurechensk|100000
Miami|490000
Miami Gardens|110000
Mian Channun|140000
Mianwali|130000
Mianyang|1600000
Mianzhu, Deyang, Sichuan|510000
Miass|170000
Middelburg|200000
Middlesbrough|140000
Midland|130000
Midsayap|120000
Miguel Hidalgo|370000
Milagro|130000
Milan|1400000
Milton|130000
Milton Keynes|260000
Milwaukee|560000
Minamirinkan|220000
Minatitlán|110000
Minato|380000
Minato City|260000
Mingachevir|110000
Mingala Tangnyunt|130000
Mingaladon|140000
Mingora|360000
Mingshui|110000
Minhang|2700000
Minna|420000
Minneapolis|410000
Minoh|140000
Minsk|1700000
Minya|280000
Miraflores|190000
Miramar|120000
Miri|300000
Mirpur Khas|270000
Mirpur Model Thana|550000
Miryalaguda|100000
Mirzāpur|220000
Misato, Saitama|140000
Mishima|110000
Miskolc|150000
Misratah|360000
Mississauga|720000
Mito|270000
Mitrovicë|110000
Mitte|100000
Mityana|110000
Mixco|470000
Miyakonojō|160000
Miyazaki|400000
Mlolongo|140000
Moanda|130000
Mobile|180000
Mocuba|200000
Modakeke|120000
Model Town|100000
Modena|180000
Modesto|210000
Moers|100000
Moga|160000
Mogadishu|2600000
Mogi Guaçu|150000
Mogi das Cruzes|330000
Mohali|170000
Mohammadpur|530000
Mohammedia|230000
Mojokerto|140000
Mokopane|100000
Mokotów|220000
Mokpo|270000
Mombasa|1200000
Moncloa-Aravaca|120000
Monclova|220000
Mongu|110000
Monrovia|1500000
Monterrey|1100000
Montería|490000
Montes Claros|410000
Montevideo|1300000
Montgomery|200000
Montpellier|250000
Montreuil|110000
Montréal|1800000
Monywa|180000
Monza|120000
Mopti|190000
Moratalaz|100000
Moratuwa|170000
Morelia|740000
Morena|200000
Moreno|150000
Moreno Valley|200000
Moriguchi|140000
Morioka|290000
Mormugao|100000
Moro|140000
Morogoro|470000
Morvi|210000
Morādābād|720000
Moscow|10000000
Moshi|220000
Mosquera|130000
Mossamedes|260000
Mossoró|260000
Mostaganem|160000
Mostar|100000
Mosul|1700000
Mothīhāri|130000
Motijheel|200000
Moundou|200000
Moḩammad Shahr|120000
Mpanda|200000
Mpumalanga|140000
Mthatha|160000
Mtwara|140000
Mu-se|170000
Muar|310000
Mubende|120000
Mubi|230000
Mudanjiang|670000
Mueang Nonthaburi|250000
Mufulira|170000
Mukalla|590000
Mukim Pulai|510000
Mukono|190000
Muktsar|120000
Mulenvos|880000
Mulhouse|110000
Multan|2200000
Mulugu|300000
Mumbai|13000000
Munger|210000
Munich|1500000
Muntinlupa|550000
Munūf|130000
Muratpaşa|450000
Murcia|470000
Murfreesboro|170000
Muriaé|100000
Muricay|130000
Muridke|250000
Murmansk|300000
Murom|130000
Murrieta|110000
Murwāra|220000
Musaffah|240000
Musanze|150000
Musashino|150000
Muscat|800000
Mushin|200000
Musoma|160000
Mustafakemalpaşa|100000
Mustafābād|130000
Mutare|220000
Muzaffargarh|240000
Muzaffarnagar|350000
Muzaffarpur|350000
Muzaffarābād|720000
Mwala|180000
Mwanza|1100000
Mwene|300000
Mwene-Ditu|190000
Myeik|170000
Myingyan|140000
Mykilska Borshchahivka|130000
Mykolayiv|470000
Mymensingh|230000
Mysuru|920000
Mytishchi|160000
Mzuzu|250000
Málaga|590000
Médéa|150000
Mérida|300000
Móng Cái|110000
Móstoles|210000
Mönchengladbach|260000
Möng Yang|120000
Mülheim|170000
Münster|310000
Māler Kotla|140000
Mīt Ghamr|150000
Mīāndoāb|130000
Mīāneh|110000
Mỹ Hào|120000
Mỹ Tho|270000
N'Djamena|1400000
N'dalatando|160000
NIA Valencia|220000
Nabatîyé et Tahta|120000
Naberezhnyye Chelny|510000
Nablus|130000
Nacala|240000
Nada|260000
Nadiād|230000
Nador|180000
Naga|140000
Nagahama|110000
Nagano|370000
Nagaoka|270000
Nagaon|120000
Nagapattinam|100000
Nagar Naluākot|270000
Nagareyama|200000
Nagasaki|410000
Nagda|100000
Nagoya|2300000
Nagpur|2400000
Naha|320000
Naihāti|250000
Nairobi|4400000
Naivasha|200000
Najaf|480000
Najafgarh|1400000
Najafābād|240000
Najrān|510000
Nakano|340000
Nakhodka|150000
Nakhon Pathom|120000
Nakhon Ratchasima|130000
Nakhon Si Thammarat|100000
Nakuru|570000
Nalchik|240000
Nalgonda|150000
Nam Định|450000
Namangan|710000
Nampula|770000
Namp’o|460000
Namur|110000
Nanbin|120000
Nanchang|2400000
Nanchong|1900000
Nanchuan|200000
Nancun|120000
Nancy|110000
Nanded|550000
Nandurbar|110000
Nandyāl|210000
Nanjin|140000
Nanjing|9300000
Nankana Sahib|130000
Nanning|3800000
Nanpiao|160000
Nanping|470000
Nanqiao|360000
Nansana|530000
Nantes|330000
Nantong|2300000
Nantou|110000
Nanyang|1800000
Naperville|150000
Naples|910000
Nara-shi|370000
Narasaraopet|120000
Narashino|180000
Narayanganj|220000
Narela|800000
Narita|130000
Narmadapuram|120000
Narowal|130000
Narsingdi|280000
Nashik|1500000
Nashville|690000
Nasimshahr|200000
Nasiriyah|560000
Nassau|230000
Nasushiobara|120000
Nasīm Shahr|200000
Natal|900000
Natore|370000
Naucalpan de Juárez|830000
Navadwīp|110000
Navegantes|240000
Navi Mumbai|2600000
Navoiy|140000
Navojoa|110000
Navotas|250000
Navsari|170000
Nawabshah|360000
Nawābganj|140000
Nay Pyi Taw|920000
Nazilli|120000
Nazran|160000
Nazrēt|460000
Naz̧arābād|210000
Ndola|630000
Neftekamsk|130000
Nefteyugansk|110000
Negara|100000
Negombo|140000
Nehe|110000
Neihu|270000
Neijiang|1300000
Neili|110000
Neiva|360000
Nek’emtē|160000
Nellore|550000
Nepalgunj|170000
Nepean|180000
Netanya|230000
Neue Neustadt|230000
Neukölln|160000
Neuquén|230000
Neuss|150000
Nevinnomyssk|130000
New Bedford|100000
New Cairo|310000
New Delhi|320000
New Haven|130000
New Kingston|580000
New Mirpur City|120000
New Orleans|360000
New South Memphis|640000
New Taipei City|4000000
New Territories|4000000
New York City|8800000
Newark|280000
Newcastle|400000
Newcastle under Lyme|130000
Newcastle upon Tyne|300000
Newport|160000
Newport News|190000
Newton|160000
Neyagawa|240000
Neyshābūr|220000
Neyveli|180000
Ngaoundéré|240000
Nghi Sơn|300000
Nghi Xuân|120000
Ngong|100000
Nguru|110000
Ngã Bảy|100000
Nha Trang|580000
Niamey|1300000
Nianbo|260000
Nice|340000
Nicolás Romero|280000
Nicosia|200000
Nigel|140000
Niigata|800000
Niihama|120000
Niiza|170000
Nijmegen|180000
Nikopol|110000
Nilópolis|150000
Nilüfer|540000
Nimach|130000
Ningbo|3700000
Ningde|430000
Ning’er|160000
Ninh Hòa|230000
Nippes|110000
Nishi-Tokyo-shi|210000
Nishinomiya|490000
Nishio|170000
Niterói|460000
Nizhnekamsk|230000
Nizhnevartovsk|240000
Nizhniy Novgorod|1300000
Nizhny Tagil|380000
Nizāmābād|310000
Niš|250000
Njeru|180000
Nkayi|100000
Nkongsamba|160000
Nkpor|100000
Nnewi|190000
Nobeoka|120000
Noda|150000
Nogales|260000
Noginsk|120000
Noida|290000
Nong Chok|160000
Nong Khaem|150000
Nor Nork|140000
Norfolk|240000
Norilsk|140000
Norman|130000
North Charleston|110000
North Las Vegas|230000
North Peoria|110000
North Shore|260000
North Stamford|120000
Northampton|250000
Norwalk|110000
Norwich|140000
Norzagaray|140000
Nossa Senhora de Fátima|130000
Nossa Senhora do Socorro|190000
Nottingham|320000
Nou Barris|170000
Nouadhibou|150000
Nouakchott|1200000
Nova Friburgo|190000
Nova Iguaçu|840000
Nova Lima|110000
Nova Serrana|110000
Nova Vida|460000
Novara|100000
Novi Sad|220000
Novo Gama|100000
Novo Hamburgo|250000
Novo-Peredelkino|120000
Novocheboksarsk|130000
Novocherkassk|170000
Novokuybyshevsk|110000
Novokuznetsk|540000
Novomoskovsk|130000
Novorossiysk|240000
Novosibirsk|1600000
Novotroitsk|110000
Novozavodskyi|180000
Novyye Cherëmushki|100000
Novyye Kuz’minki|140000
Nowrangapur|1200000
Noyabrsk|110000
Nsukka|110000
Ntuzuma|130000
Nuevo Laredo|420000
Nukus|330000
Numazu|190000
Nuremberg|520000
Nyagatare|100000
Nyala|570000
Nyingchi|200000
Nyzhnodniprovsk|160000
Nyíregyháza|120000
Nzega|130000
Nzérékoré|230000
Nîmes|150000
Nāgarpur|240000
Nāgaur|110000
Nāgercoil|220000
Nāngloi Jāt|210000
Nāḩiyat al Iskandarīyah|100000
Oakland|420000
Oakville|210000
Oaxaca|260000
Obalende|340000
Oberhausen|220000
Obihiro|170000
Obninsk|110000
Obolon|240000
Obuase|180000
Ocaña|100000
Oceanside|180000
Ochakovo-Matveyevskoye|110000
Ocumare del Tuy|170000
Odawara|190000
Odense|180000
Odesa|1000000
Odessa|110000
Odintsovo|140000
Offa|110000
Offenbach|120000
Ogbomoso|430000
Ojo de Agua|390000
Okara|530000
Okayama|720000
Okazaki|380000
Okene|480000
Okigwe|120000
Okinawa|140000
Oklahoma City|680000
Okrika|130000
Oktyabrsky|110000
Olanchito|120000
Olathe|130000
Oldenburg|160000
Oldham|240000
Oleksandrivskyi|100000
Oleksiyivka|100000
Olinda|370000
Olmaliq|130000
Olongapo|220000
Olsztyn|170000
Omaha|490000
Omdurman|1800000
Omsk|1200000
Ondjiva|120000
Ondo|380000
Ongata Rongai|170000
Ongole|210000
Onitsha|1600000
Onomichi|130000
Ontario|170000
Ooty|230000
Opole|130000
Oradea|180000
Orai|160000
Oral|330000
Oran|800000
Orange|140000
Ordos|1900000
Ordu|230000
Orekhovo-Borisovo|140000
Orekhovo-Borisovo Severnoye|130000
Orekhovo-Zuyevo|120000
Orenburg|560000
Orihuela|100000
Orizaba|120000
Orkney|110000
Orlando|330000
Orléans|120000
Ormoc|240000
Orsha|100000
Orsk|250000
Oruro|210000
Orël|300000
Orūmīyeh|580000
Osaka|2800000
Osan|240000
Osasco|730000
Osh|320000
Oshawa|180000
Oshodi|170000
Oslo|1100000
Osmaniye|200000
Osnabrück|170000
Osogbo|640000
Osorno|140000
Ostrava|280000
Ota|250000
Otaru|120000
Ottakring|100000
Ottawa|1000000
Ottawa South|130000
Ouagadougou|2400000
Ouahigouya|120000
Ouargla|170000
Oued Zem|100000
Oujda|540000
Oulu|220000
Ourense|110000
Ourinhos|100000
Overland Park|190000
Oviedo|220000
Owerri|540000
Owo|280000
Oxford|160000
Oxnard|210000
Oyama|170000
Oyo|740000
Paarl|240000
Pachuca de Soto|260000
Padalarang|190000
Padang|940000
Padangsidempuan|240000
Paderborn|140000
Padua|200000
Paech’ŏn-ŭp|160000
Paek'ak|130000
Pagadian|210000
Pailou|100000
Pak Kret|190000
Pakokku|130000
Pakpattan|130000
Palakkad|130000
Palangkaraya|320000
Palembang|1800000
Palermo|650000
Palhoça|180000
Pallabi|600000
Pallāvaram|230000
Palm Bay|120000
Palma|440000
Palma Soriano|100000
Palmas|310000
Palmdale|160000
Palmira|310000
Palo Negro|130000
Palopo|180000
Paltan|180000
Palu|390000
Palwal|130000
Pamanukan|110000
Pamplona|210000
Pamulang|170000
Panabo|210000
Panalanoy|190000
Panama City|410000
Panchkula|210000
Pandi|160000
Pandit Deen Dayal Upadhyaya Nagar|110000
Pangkalanbuun|110000
Pangkalpinang|230000
Panguíla|160000
Panipat|300000
Paniqui|110000
Panjin|1200000
Pano Aqil|100000
Panshan|630000
Panvel|200000
Panzhihua|790000
Paradise|220000
Paragominas|110000
Parakou|260000
Paramaribo|220000
Paranaguá|140000
Paranaque City|700000
Paraná|250000
Parauapebas|270000
Parbhani|310000
Pardīs|110000
Pare|110000
Parelheiros|150000
Parepare|160000
Parintins|100000
Paris|2100000
Paris 11 Popincourt|140000
Paris 11e Arrondissement|140000
Paris 12 Reuilly|140000
Paris 12e Arrondissement|140000
Paris 13 Gobelins|180000
Paris 13e Arrondissement|180000
Paris 14 Observatoire|140000
Paris 15 Vaugirard|230000
Paris 16 Passy|160000
Paris 17 Batignolles-Monceau|160000
Paris 18 Buttes-Montmartre|180000
Paris 19 Buttes-Chaumont|180000
Paris 20 Ménilmontant|190000
Parla|120000
Parma|200000
Parnamirim|270000
Parnaíba|140000
Parung|130000
Pasadena|140000
Pasarkemis|260000
Pasay|420000
Paseh|130000
Pasig City|850000
Pasir Gudang|530000
Pasir Mas|230000
Pasir Puteh|140000
Pasrur|100000
Passo Fundo|180000
Passos|110000
Pasto|390000
Pasuruan|210000
Paterson|150000
Pathein|240000
Pathānkot|170000
Pati|110000
Patiāla|450000
Patna|1700000
Patos de Minas|160000
Pattaya|120000
Pattoki|110000
Paulista|340000
Paulo Afonso|110000
Paulínia|110000
Pavlodar|330000
Pavlohrad|100000
Paya Terubong|230000
Payakumbuh|140000
Paço do Lumiar|150000
Pearland|110000
Pechersk|100000
Pedreira|160000
Peicheng|200000
Pekalongan|320000
Pekanbaru|1200000
Pelabuhanratu|110000
Pelentong|580000
Pelotas|320000
Pemalang|180000
Pematangsiantar|280000
Pemba|230000
Pembroke Pines|170000
Pengpu|150000
Pengze|350000
Penza|520000
Peoria|120000
Perbaungan|160000
Percut|310000
Perdizes|100000
Pereira|470000
Peristéri|140000
Perling|100000
Perm|980000
Perpignan|110000
Perth|2400000
Perugia|120000
Pervouralsk|130000
Pescara|120000
Peshawar|4800000
Pest|1000000
Petaling Jaya|810000
Petapa|140000
Petare|360000
Petaẖ Tiqva|250000
Peterborough|160000
Petrogradka|130000
Petrolina|390000
Petropavl|200000
Petropavlovsk-Kamchatsky|180000
Petrozavodsk|280000
Petrópolis|270000
Petržalka|110000
Peñalolén|240000
Pforzheim|120000
Phagwāra|100000
Phalaborwa|110000
Phan Rang-Tháp Chàm|210000
Phan Thiết|230000
Phasi Charoen|120000
Philadelphia|1600000
Phnom Penh|1600000
Phoenix|1700000
Phong Điền|110000
Phool Nagar|110000
Phra Pradaeng|200000
Phu Quoc|290000
Phusro|190000
Phú Mỹ|290000
Phú Quốc|180000
Phúc Yên|180000
Phổ Yên|230000
Phủ Lý|140000
Piacenza|100000
Piatra Neamţ|100000
Piedecuesta|160000
Piedras Negras|150000
Pietermaritzburg|840000
Pikine|1200000
Pilsen|170000
Pimpri|1300000
Pimpri-Chinchwad|1700000
Pinar del Río|190000
Pindamonhangaba|170000
Pindi Bhattian|490000
Pindiga|110000
Pinetown|140000
Pingdingshan|980000
Pingdu|540000
Pingliang|500000
Pingshan|110000
Pingwu County|180000
Pingxiang|130000
Pinhais|120000
Pinsk|120000
Piracicaba|410000
Piraeus|160000
Piranshahr|170000
Piraquara|120000
Pirituba|180000
Pisa|110000
Pita Kotte|120000
Pitalito|140000
Piteşti|140000
Pithampur|130000
Pittsburgh|300000
Piura|630000
Pizhou|340000
Planaltina|110000
Plano|280000
Plano Piloto|200000
Plaridel|120000
Playa del Carmen|150000
Plaza de la Revolución|140000
Pleiku|110000
Ploieşti|180000
Plovdiv|330000
Plumbon|170000
Plymouth|260000
Poblacion|120000
Podgorica|240000
Podolsk|180000
Pohang|490000
Pointe-Noire|1000000
Pokhara|600000
Polokwane|270000
Poltava|280000
Pomona|150000
Pompano Beach|110000
Ponce|140000
Ponnāni|110000
Ponta Grossa|290000
Pontianak|690000
Poole|150000
Popayán|320000
Porbandar|150000
Porlamar|220000
Port Blair|110000
Port Dickson|120000
Port Harcourt|2100000
Port Louis|160000
Port Moresby|280000
Port Said|780000
Port Saint Lucie|160000
Port Sudan|490000
Port-Gentil|160000
Port-au-Prince|1200000
Port-de-Paix|310000
Portland|650000
Portmore|100000
Porto|250000
Porto Alegre|1500000
Porto Seguro|170000
Porto Velho|550000
Porto-Novo|260000
Portoviejo|320000
Portsmouth|210000
Porz am Rhein|110000
Posadas|310000
Potchefstroom|180000
Potosí|140000
Potsdam|180000
Pouso Alegre|150000
Poza Rica de Hidalgo|190000
Poznań|540000
Pozniaky|100000
Poá|100000
Poços de Caldas|170000
Prabumulih|100000
Praga Południe|180000
Prague|1200000
Praia|140000
Praia Grande|350000
Prato|200000
Pravyi Bereh|350000
Prayagraj|1100000
Prenzlauer Berg|150000
Presidente Prudente|230000
Presnenskiy|120000
Preston|310000
Pretoria|2100000
Pristina|550000
Prizren|170000
Probolinggo|240000
Proddatūr|180000
Prokop’yevsk|220000
Providence|190000
Provo|120000
Pskov|210000
Pu'er|300000
Pucallpa|330000
Puchong|380000
Pudong|5700000
Puducherry|660000
Pudukkottai|120000
Puebla|1700000
Pueblo|110000
Puente Alto|570000
Puente de Vallecas|240000
Puerto Ayacucho|130000
Puerto Barrios|100000
Puerto Cabello|170000
Puerto Cortez|140000
Puerto La Cruz|370000
Puerto Montt|250000
Puerto Plata|150000
Puerto Princesa|220000
Puerto Vallarta|220000
Pulandian|100000
Pulilan|110000
Pulong Santa Cruz|130000
Pune|3100000
Punggol|200000
Puning|870000
Puno|130000
Punta Arenas|120000
Punta Cana|100000
Punta Cardón|110000
Punto Fijo|140000
Punāsa|350000
Puqi|130000
Puri|200000
Purnia|280000
Puruliya|120000
Purwakarta|180000
Purwodadi|140000
Purwokerto|230000
Pushkino|100000
Putatan|100000
Puthia|160000
Putian|1500000
Putuo|1200000
Puxi|6700000
Puyang|660000
Puyang Chengguanzhen|100000
Pyatigorsk|140000
Pyay|140000
Pyeongtaek|360000
Pyin Oo Lwin|120000
Pyongyang|3200000
Pátra|170000
Pécs|150000
Pétionville|380000
Pôr do Sol|100000
Pābna|190000
Pākdasht|240000
Pālanpur|140000
Pāli|230000
Pānihāti|380000
Pār Naogaon|190000
Pārsābād|100000
Pātan|130000
Pīlibhīt|130000
Płock|130000
P’yŏngsŏng|100000
Qadirpur Ran|200000
Qalyub|160000
Qal‘at Sukkar|110000
Qarchak|250000
Qarshi|280000
Qazvin|330000
Qaşr Bin Ghashīr|100000
Qeładizê|140000
Qianjiang|140000
Qiaotou|110000
Qibao|280000
Qina|250000
Qingdao|7200000
Qingnian|110000
Qingpu|1300000
Qingyang|2100000
Qingyuan|1700000
Qingzhou|240000
Qinhuangdao|760000
Qinzhou|1300000
Qionghai|530000
Qiqihar|880000
Qitaihe|350000
Qods|310000
Qom|900000
Qo‘qon|260000
Quanzhou|1500000
Quarto Oggiaro|180000
Queens|2300000
Queenstown|120000
Queenstown Estate|100000
Queimados|150000
Quelimane|350000
Queluz|100000
Quetta|1600000
Quetzaltenango|180000
Quevedo|210000
Quezon|110000
Quezon City|3100000
Qui Nhon|520000
Quibdó|130000
Quilicura|210000
Quillacollo|170000
Quilmes|260000
Quilpué|130000
Quito|2800000
Qujing|1400000
Qurayyat|100000
Quthbullapur|230000
Quzhou|900000
Québec|530000
Quảng Ngãi|280000
Quận Ba|220000
Quận Bốn|200000
Quận Mười|400000
Quận Mười Một|330000
Quận Năm|190000
Quận Sáu|270000
Quận Đức Thịnh|130000
Qā’em Shahr|200000
Qūchān|110000
Rabak|140000
Rabat|1700000
Radom|230000
Raebareli|190000
Rafaḩ|130000
Rafsanjān|150000
Rahim Yar Khan|520000
Raigarh|150000
Raipur|1000000
Raja Jang|100000
Rajamahendravaram|380000
Rajapalayam|130000
Rajpur Sonarpur|420000
Rajshahi|760000
Raleigh|480000
Ramadi|220000
Ramagundam|240000
Ramat Gan|170000
Ramenki|130000
Ramiros|320000
Ramna Maidan|140000
Rancagua|210000
Ranchi|1100000
Rancho Cucamonga|180000
Randburg|340000
Randfontein|130000
Ranebennur|110000
Rangamati|110000
Rangel|190000
Rangkasbitung|140000
Rangpur|1000000
Rantauprapat|100000
Raposo Tavares|120000
Ras Al Khaimah|350000
Rasapūdipalem|1700000
Rasht|590000
Ratlām|260000
Raurkela Industrial Township|220000
Rawalpindi|3400000
Rawang|200000
Rawson|130000
Rayon KTZ|200000
Rayong|110000
Ra’s Bayrūt|1300000
Reading|320000
Recanto das Emas|120000
Recife|1700000
Recklinghausen|120000
Red Deer|100000
Regensburg|150000
Reggio Calabria|180000
Reggio nell'Emilia|170000
Regina|230000
Reims|200000
Relizane|120000
Remscheid|120000
Renala Khurd|100000
Renca|150000
Rengasdengklok|200000
Rennes|230000
Reno|260000
Renton|100000
Resende|110000
Resistencia|290000
Ressano Garcia|110000
Retiro|130000
Reus|100000
Reutlingen|110000
Rewa|240000
Rewāri|140000
Reykjavík|120000
Reynosa|590000
Reẖovot|150000
Riacho Fundo II|110000
Rialto|100000
Ribeirão Pires|120000
Ribeirão Preto|700000
Ribeirão das Neves|330000
Richards Bay|250000
Richardson|110000
Richmond|110000
Richmond Hill|200000
Riga|740000
Rijeka|110000
Rimini|150000
Rio Branco|420000
Rio Claro|200000
Rio Grande|190000
Rio Pequeno|130000
Rio Verde|230000
Rio das Ostras|170000
Rio de Janeiro|6700000
Riobamba|260000
Riohacha|190000
Rionegro|130000
Rishon LeTsiyyon|260000
Rishra|120000
Riverside|320000
Rivière-des-Prairies–Pointe-aux-Trembles|110000
Rivne|240000
Riyadh|4200000
Rize|120000
Rizhao|660000
Roanoke|100000
Robertsonpet|160000
Robāţ Karīm|110000
Rochester|110000
Rockford|150000
Rodenkirchen|110000
Rodriguez|130000
Rohini|860000
Rohtak|370000
Rome|2300000
Rondonópolis|260000
Roodepoort|330000
Roorkee|100000
Rosario|130000
Rosarito|100000
Rosemont–La Petite-Patrie|150000
Rosetta|300000
Roseville|130000
Rostock|200000
Rostov-on-Don|1100000
Rotherham|120000
Rotterdam|870000
Rouen|120000
Rouiba|120000
Round Rock|120000
Rourkela|270000
Roxas City|190000
Rubtsovsk|160000
Ruda Śląska|150000
Rudnyy|120000
Rudrapur|150000
Rufisque|300000
Rufisque est|220000
Rugao|260000
Ruiru|490000
Rui’an|930000
Ruqi|150000
Ruse|120000
Russeifa|270000
Rustaq|120000
Rustavi|130000
Rustenburg|370000
Rutchenkivskyi|170000
Ryazanskiy|100000
Ryazan’|540000
Rybinsk|220000
Rybnik|140000
Rzeszów|200000
Río Cuarto|160000
Rāichūr|230000
Rāiganj|170000
Rāj-Nāndgaon|160000
Rājkot|1400000
Rāmgundam|450000
Rāmpur|300000
Rāniganj|220000
Rānipet|260000
Rānyah|110000
Rānīganj|130000
Rạch Giá|460000
Sa Dec|210000
Saaba|140000
Saanich|120000
Saarbrücken|180000
Sabadell|210000
Sabanalarga|100000
Sabará|130000
Sabha|150000
Sabt Alalayah|100000
Sabzevar|240000
Sacaba|180000
Sacomã|260000
Sacramento|520000
Saddiqabad|270000
Sadr City|1200000
Safi|340000
Saga|230000
Sagamihara|720000
Saguenay|150000
Saharsa|160000
Sahiwal|540000
Sahāranpur|480000
Sai Mai|190000
Saidpur|200000
Saijō|100000
Saint Paul|300000
Saint Peters|130000
Saint Petersburg|5400000
Saint-Denis|150000
Saint-Louis|250000
Saint-Louis-de-Terrebonne|120000
Saint-Marc|270000
Saint-Paul|110000
Saint-Quentin-en-Yvelines|150000
Saint-Étienne|180000
Sainte-Foy|110000
Saitama|1300000
Sakado|100000
Sakai|830000
Sakakah|130000
Sakata|100000
Saki|180000
Sakiet ed Daier|130000
Sakiet ez Zit|100000
Sakura|170000
Salamanca|140000
Salaqi|100000
Salatiga|200000
Salavat|160000
Salem|180000
Salerno|130000
Salford|130000
Salihli|120000
Salinas|160000
Salt Lake City|220000
Salta|520000
Saltillo|710000
Saltivka|410000
Salto|110000
Salvador|2700000
Salvaleón de Higüey|120000
Salzburg|160000
Salzgitter|100000
Salé|970000
Salé Al Jadida|200000
Samambaia|220000
Samandağ|120000
Samara|1200000
Samarinda|870000
Samarkand|600000
Samba|360000
Sambalpur|190000
Sambhal|200000
Sambizanga|180000
Sambrial|120000
Sampit|170000
Samsun|390000
Samut Prakan|390000
Samālūţ|140000
San|100000
San Antonio|1500000
San Bernardino|220000
San Bernardo|250000
San Blas-Canillejas|160000
San Carlos|120000
San Carlos del Zulia|130000
San Cristóbal|150000
San Cristóbal de las Casas|220000
San Diego|1400000
San Felipe|210000
San Fernando|250000
San Fernando de Apure|230000
San Francisco|830000
San Francisco De Borja|110000
San Francisco de Macorís|120000
San Jose|140000
San Jose del Monte|360000
San José|340000
San José del Cabo|140000
San Juan|110000
San Juan Sacatepéquez|140000
San Juan de los Morros|160000
San Juan del Río|140000
San Justo|110000
San Lorenzo|230000
San Luis|170000
San Luis Potosí|720000
San Luis Río Colorado|180000
San Martin|130000
San Martin Texmelucan de Labastida|160000
San Mateo|100000
San Miguel|170000
San Miguel de Allende|170000
San Miguel de Tucumán|550000
San Miguel del Padrón|160000
San Miguelito|320000
San Nicolás de los Arroyos|130000
San Nicolás de los Garza|410000
San Pablo|300000
San Pablo de las Salinas|160000
San Pedro|350000
San Pedro Garza García|130000
San Pedro Sula|800000
San Pedro de Macorís|220000
San Pedro de la Paz|120000
San Rafael|120000
San Salvador|530000
San Salvador de Jujuy|260000
San Tung Chung Hang|120000
San-Pédro|390000
Sanaa|1900000
Sanandaj|350000
Sancaktepe|490000
Sancti Spíritus|130000
Sandachō|130000
Sandakan|440000
Sandy Springs|110000
Sangju|100000
Sangla Hill|100000
Sanhe|140000
Sanmenxia|670000
Sanming|600000
Sano|120000
Sanshui|150000
Sant Andreu|140000
Sant Martí|240000
Santa Ana|180000
Santa Anita - Los Ficus|180000
Santa Bárbara d'Oeste|190000
Santa Catarina|300000
Santa Clara|130000
Santa Clarita|180000
Santa Coloma de Gramenet|120000
Santa Cruz|110000
Santa Cruz de Tenerife|210000
Santa Cruz de la Sierra|1800000
Santa Cruz do Sul|130000
Santa Fe|390000
Santa Lucía Cotzumalguapa|110000
Santa Luzia|220000
Santa Maria|110000
Santa Marta|500000
Santa Rita|150000
Santa Rosa|100000
Santa Tecla|120000
Santa Teresa del Tuy|280000
Santana|110000
Santana de Parnaíba|150000
Santander|170000
Santarém|190000
Santiago|110000
Santiago de Cuba|560000
Santiago de Querétaro|1600000
Santiago de Surco|250000
Santiago de los Caballeros|1200000
Santiago del Estero|250000
Santo André|660000
Santo António|130000
Santo Antônio de Jesus|100000
Santo Domingo|2200000
Santo Domingo Este|700000
Santo Domingo Oeste|700000
Santo Domingo de los Colorados|460000
Santol|300000
Santos|420000
Sants-Montjuïc|180000
Sanxia|120000
Sanya|1000000
Sao Lucas|140000
Sao Rafael|150000
Sapele|300000
Sapopemba|270000
Sapporo|2000000
Sapucaia do Sul|130000
Saqqez|170000
Sarajevo|700000
Sarandi|120000
Saransk|320000
Saratov|840000
Sargodha|980000
Sarh|140000
Sari|260000
Sariwŏn-si|310000
Sarrià-Sant Gervasi|150000
Sasarām|150000
Sasebo|240000
Saskatoon|270000
Sasolburg|140000
Satara|120000
Satna|280000
Satu Mare|110000
Saugor|270000
Saurimo|390000
Savannah|150000
Savannakhet|130000
Savar|290000
Sawai Madhopur|120000
Sawangan|200000
Sayama|160000
Saïda|140000
Schaerbeek|130000
Schöneberg|120000
Scottsdale|240000
Seattle|780000
Sebeta|100000
Sector 1|230000
Sector 2|290000
Sector 3|390000
Sector 4|290000
Sector 5|270000
Sector 6|370000
Secunderabad|200000
Seeb|470000
Sehore|110000
Sejong|390000
Sejoumi|110000
Sekondi|290000
Sekondi-Takoradi|140000
Selayang Baru Utara|540000
Semarang|1700000
Sembawang Estate|110000
Semey|290000
Semnan|120000
Senador Canedo|120000
Sendai|1100000
Sengerema|110000
Sengkang New Town|270000
Sennar|130000
Sentul|100000
Seogwipo|180000
Seongnam-si|910000
Seoni|100000
Seoul|10000000
Sepang|210000
Sepatan|120000
Serang|740000
Serangoon|120000
Serangoon New Town|120000
Serekunda|340000
Seremban|370000
Sergeli|110000
Sergiyev Posad|110000
Seri Kembangan|130000
Seri Manjung|100000
Serilingampalle|150000
Serpukhov|130000
Serra|520000
Sertãozinho|130000
Set Ka Lay|110000
Setagaya|940000
Setapak|350000
Sete Lagoas|230000
Setia Alam|150000
Seto|130000
Settat|160000
Setúbal|120000
Sevastopol|550000
Severnyy|200000
Severodvinsk|190000
Seversk|110000
Sevilla|690000
Sfax|280000
Sha Tin|500000
Shabqadar|100000
Shache|130000
Shagamu|210000
Shah Alam|740000
Shahdad Kot|120000
Shahdadpur|110000
Shahecheng|130000
Shahkot|240000
Shahr-e Kord|130000
Shahr-e Ṣadrā|120000
Shahrak-e Pardīsān|100000
Shahre Jadide Andisheh|120000
Shahreẕā|130000
Shahrisabz|140000
Shahrud|160000
Shahrīār|310000
Shahuwadi|180000
Shajing|130000
Shakargarh|130000
Shakhty|220000
Sham Shui Po|430000
Shanghai|25000000
Shangluo|530000
Shangqiu|1900000
Shangrao|1100000
Shangri-La|190000
Shangyu|770000
Shangzhi|130000
Shanhaiguan|140000
Shantou|3800000
Shanwei|490000
Shaoguan|1000000
Shaoshan|120000
Shaowu|110000
Shaoxing|2300000
Shaoyang|750000
Shaping|110000
Sharjah|1800000
Shashamane|210000
Shchukino|100000
Shchyolkovo|110000
Sheepshead Bay|120000
Sheffield|560000
Shekhupura|590000
Shengavit|140000
Shenglilu|130000
Shenyang|7000000
Shenzhen|17000000
Sherbrooke|130000
Sherpur|110000
Shevchenkivskyi|220000
Shevchenko|150000
Shibganj|380000
Shibuya|230000
Shibīn al Kawm|270000
Shihezi|570000
Shijiazhuang|3900000
Shijie|250000
Shikarpur|200000
Shillong|140000
Shilong|110000
Shimla|170000
Shimonoseki|270000
Shimotoda|140000
Shinagawa|420000
Shinjuku|350000
Shinyanga|140000
Shiqi|340000
Shiqiao|140000
Shiraz|1200000
Shivaji Nagar|1000000
Shivamogga|320000
Shivpuri|180000
Shiyan|3500000
Shizuishan|740000
Shizuoka|690000
Sholapur|1000000
Shomolu|150000
Shouguang|470000
Shreveport|190000
Shrīrāmpur|230000
Shuangcheng|130000
Shuanglonghu|130000
Shuangyashan|600000
Shubrā al Khaymah|1200000
Shuifu|100000
Shuizhai|140000
Shujaabad|150000
Shulin|180000
Shunyi|120000
Shuozhou|430000
Shyamnagar|440000
Shymkent|1200000
Shāhjānpur|320000
Shāhzādpur|100000
Shāhīn Shahr|170000
Shāntipur|150000
Shūnan|150000
Shūshtar|100000
Si Maha Phot|100000
Si Racha|180000
Sialkot|910000
Sibiu|130000
Sibu|200000
Sidi Bel Abbes|210000
Sidi Slimane|100000
Sidoarjo|140000
Sidon|160000
Siegen|110000
Siem Reap|140000
Siguatepeque|130000
Siguiri|150000
Siheungdong|130000
Siirt|110000
Sikasso|350000
Silang|120000
Silchar|180000
Silifke|130000
Siliguri|520000
Silopi|110000
Simele|150000
Simferopol|340000
Simi Valley|130000
Simmering|100000
Simões Filho|110000
Sincelejo|280000
Sinch’ŏn-ŭp|140000
Sinfra|250000
Singa|250000
Singapore|5600000
Singaraja|130000
Singida|230000
Singkawang|250000
Singosari|180000
Singrauli|220000
Sinjhoro|350000
Sinnūris|130000
Sinop|220000
Sinp’o|150000
Sinŭiju|290000
Sioux Falls|170000
Siping|560000
Siracusa|120000
Sirajganj|130000
Sirjan|200000
Sirsa|180000
Sirte|110000
Sitiawan|160000
Sittwe|180000
Situbondo|690000
Sivakasi|230000
Sivas|260000
Siverek|180000
Siwān|140000
Skardu|260000
Skhidni Kvartaly|100000
Skikda|180000
Skopje|470000
Skudai|160000
Slough|160000
Slovyansk|110000
Smolensk|330000
Smolyanskyi|120000
Soacha|660000
Sobral|200000
Sochi|330000
Sodo|200000
Sofia|1200000
Sogamoso|110000
Sohag|270000
Sohar|110000
Sokodé|120000
Sokoto|1000000
Soledad|340000
Soledad de Graciano Sánchez|330000
Solihull|130000
Solikamsk|100000
Solingen|160000
Sollentuna|140000
Solntsevo|120000
Solwezi|300000
Somaroboro|110000
Somerset West|230000
Songcheng|170000
Songea|290000
Songjiang|2000000
Songnan|130000
Songnim-ni|150000
Songyuan|110000
Sonārgaon|130000
Sonīpat|290000
Soreang|120000
Sorocaba|760000
Sorong|220000
Sorriso|120000
Sorsogon|190000
Soshanguve|870000
Sosnowiec|230000
Soubré|130000
Souk Ahras|150000
Sousse|220000
South Bend|100000
South Boston|570000
South Dublin|300000
South Fulton|110000
South Tangerang|1400000
Southampton|270000
Southend-on-Sea|300000
Soweto|1700000
Soyapango|330000
Soyo|220000
Soyībug|100000
Spanish Town|150000
Split|150000
Spokane|230000
Spring Valley|180000
Springfield|110000
Springs|190000
Sri Ganganagar|240000
Sri Jayewardenepura Kotte|120000
Srikakulam|140000
Srinagar|1200000
St Helens|180000
St. Catharines|140000
St. John's|110000
St. Louis|280000
St. Petersburg|260000
Stamford|130000
Standerton|100000
Stara Zagora|120000
Staryy Oskol|230000
Staten Island|470000
Stavanger|150000
Stavropol|430000
Sterling Heights|130000
Sterlitamak|270000
Stockholm|1500000
Stockport|140000
Stockton|310000
Stoke-on-Trent|260000
Strasbourg|270000
Strogino|150000
Stuttgart|610000
Suan Luang|120000
Subang|140000
Subang Jaya|710000
Subotica|100000
Subulussalam|110000
Sucre|220000
Suez|700000
Suginami|590000
Suicheng|260000
Suihua|250000
Suining|660000
Suita|390000
Suizhou|620000
Sujiatun|150000
Sukabumi|370000
Sukawati|130000
Sukkur|560000
Sukrah|160000
Sulaymaniyah|880000
Suleja|160000
Sullana|160000
Sultan Kudarat|120000
Sultan Pur Majra|180000
Sultanbeyli|360000
Sultangazi|440000
Sultānpur|110000
Sulţānah|950000
Sumaré|280000
Sumayl|150000
Sumbawanga|300000
Sumbe|210000
Sumedang|200000
Sumedang Utara|100000
Sumgayit|430000
Sumida|290000
Sumy|260000
Suncheon|280000
Sunch’ŏn|440000
Sunderland|170000
Sungai Buloh|220000
Sungai Penuh|100000
Sungai Petani|540000
Sungailiat|100000
Sunggal|160000
Sunnyvale|160000
Sunrise Manor|190000
Sunset Park|130000
Sunshine Coast|400000
Suqian|1400000
Surabaya|3000000
Surakarta|530000
Surat|4600000
Surat Thani|130000
Surendranagar|180000
Surgut|300000
Suriāpet|110000
Surprise|140000
Surrey|570000
Surulere|190000
Suruç|100000
Sutton|190000
Sutton Coldfield|110000
Suwon|1200000
Suzano|310000
Suzhou|1600000
Suzuka|200000
Swansea|300000
Swindon|200000
Sydney|110000
Sykhiv|150000
Syktyvkar|250000
Sylhet|240000
Syracuse|140000
Syzran|190000
Szczecin|400000
Szeged|160000
Székesfehérvár|100000
São Bernardo do Campo|740000
São Caetano do Sul|170000
São Carlos|210000
São Gonçalo do Amarante|120000
São José|200000
São José de Ribamar|240000
São José do Rio Preto|480000
São José dos Campos|730000
São José dos Pinhais|330000
São João de Meriti|470000
São Leopoldo|210000
São Lourenço da Mata|110000
São Luís|920000
São Mateus|120000
São Paulo|12000000
São Pedro da Aldeia|110000
São Vicente|330000
Ségou|210000
Séguéla|100000
Sétif|250000
Sóc Trăng|220000
Södermalm|130000
Sāmarrā’|160000
Sāngli|600000
Sātkhira|130000
Sāveh|220000
Sīkar|240000
Sīnah|130000
Sītāpur|160000
Sōka|250000
Sūjāngarh|180000
Sơn La|110000
Sơn Tây|230000
Sầm Sơn|130000
Tabora|310000
Taboão da Serra|270000
Tabriz|1400000
Tabuk|120000
Tacheng|160000
Tachikawa|180000
Tacloban|260000
Tacna|290000
Tacoma|220000
Tacurong|120000
Tadepalligudem|110000
Tadpatri|110000
Taganrog|280000
Taganskiy|120000
Taguatinga|190000
Taguig|1300000
Tahoua|160000
Tai Po|270000
Taibai|110000
Taicang|830000
Taichung|2900000
Tainan|1900000
Taipa|110000
Taipei|7900000
Taiping|220000
Taishan|150000
Taito|210000
Taitung|100000
Taiyuan|4300000
Taiz|940000
Taizhou|1500000
Tai’an|1700000
Tajimi|110000
Takamatsu|420000
Takaoka|170000
Takarazuka|230000
Takasaki|370000
Takatsuki|350000
Takeo|840000
Takoradi|390000
Talatona|500000
Talca|200000
Talcahuano|150000
Taldykorgan|120000
Talhar|200000
Taling Chan|110000
Talisay|110000
Tallahassee|200000
Tallinn|390000
Tam Kỳ|170000
Tama|150000
Tamale|460000
Taman Petaling|420000
Tambacounda|150000
Tambaram|170000
Tambov|290000
Tampa|410000
Tampere|260000
Tampico|310000
Tampines Estate|270000
Tampines New Town|260000
Tandil|120000
Tando Adam|170000
Tando Allahyar|420000
Tando Bago|430000
Tando Muhammad Khan|110000
Tanga|390000
Tangail|180000
Tangará da Serra|110000
Tangerang|1900000
Tanggu|540000
Tanghe|280000
Tangier|1000000
Tangshan|3400000
Tanjung Pandan|100000
Tanjung Pinang|230000
Tanjungbalai|190000
Tanta|580000
Tantou|320000
Tanza|110000
Tanzhou|380000
Taonan|110000
Taourirt|110000
Taoyuan|480000
Taozhou|150000
Tapachula|350000
Tarakan|260000
Taranto|200000
Taraz|360000
Targówek|120000
Tarija|160000
Tarime|130000
Tarlac City|400000
Tarnów|120000
Tarragona|140000
Tarsus|350000
Tasek Glugor|140000
Tashkent|2000000
Tasikmalaya|770000
Tatuí|130000
Taubaté|320000
Taunggyi|160000
Taungoo|110000
Taunsa|120000
Tauranga|160000
Tawau|370000
Tayabas|120000
Taytay|230000
Taza|160000
Ta’if|690000
Tbilisi|1000000
Tebingtinggi|120000
Tegal|300000
Tegucigalpa|850000
Tehran|7200000
Tehuacán|250000
Teixeira de Freitas|150000
Tekirdağ|120000
Tekstil’shchiki|100000
Tel Aviv|430000
Telde|120000
Telford|160000
Teluk Intan|230000
Teluknaga|180000
Tema|160000
Temara|340000
Temecula|110000
Temirtau|170000
Tempe|180000
Tempe Junction|160000
Temuco|240000
Tengyue|130000
Teni|1000000
Tepexpan|100000
Tepic|330000
Teresina|870000
Teresópolis|180000
Ternate|210000
Terni|110000
Ternopil|230000
Terrassa|220000
Terrebonne|110000
Teshi Old Town|140000
Tete|360000
Tetuán de las Victorias|160000
Texcoco de Mora|110000
Teziutlan|100000
Teófilo Otoni|100000
Thanh Hóa|850000
Thanh Khê|200000
Thanh Xuân|290000
Thanjavur|290000
Thaton|120000
The Bronx|1400000
The Hague|470000
Thembisa|510000
Thenali|160000
Thessaloníki|320000
Thika|250000
Thiruvananthapuram|790000
Thiès|320000
Thiès Nones|250000
Thohoyandou|110000
Thon Buri|120000
Thoothukudi|410000
Thornton|130000
Thousand Oaks|130000
Thrissur|320000
Thunder Bay|110000
Thung Khru|120000
Thuqbah|250000
Thuận An|590000
Thuận Thanh|200000
Thành Phố Bà Rịa|240000
Thành phố Sông Công|130000
Thái Nguyên|420000
Thāne|1800000
Thānesar|160000
Thị Trấn Thuận Châu|150000
Thị Trấn Đông Triều|250000
Thị Trấn Đại Từ|180000
Thốt Nốt|160000
Thới Lai|110000
Thủ Dầu Một|370000
Thủ Đức|520000
Tianfu|120000
Tianjin|11000000
Tianshui|1200000
Tiaret|180000
Tieli|110000
Tieling|330000
Tigwav|120000
Tijuana|1900000
Tilburg|220000
Timika|140000
Timişoara|250000
Timon|170000
Tin Shui Wai|290000
Tinaquillo|120000
Tinsukia|120000
Tirana|420000
Tiraspol|160000
Tirmiz|180000
Tiruchirappalli|1000000
Tirunelveli|1400000
Tirupati|300000
Tiruppur|960000
Tiruvannamalai|150000
Tiruvottiyūr|250000
Titiwangsa|120000
Titāgarh|130000
Tivaouane|100000
Tizi Ouzou|100000
Tiébo|100000
Tlalnepantla|650000
Tlalpan|570000
Tlaquepaque|650000
Tlemcen|170000
Tláhuac|310000
Toa Payoh New Town|120000
Toamasina|350000
Toba Tek Singh|120000
Tobolsk|110000
Tobruk|140000
Tochigi|160000
Tocoa|110000
Tokat|130000
Tokorozawa|340000
Tokoza|110000
Tokushima|270000
Tokuyama|100000
Tokyo|9700000
Toledo|120000
Toli-Toli|240000
Toliara|180000
Toluca|490000
Tolyatti|700000
Tomakomai|170000
Tomsk|570000
Tonalá|410000
Tondabayashichō|130000
Tongchuan|420000
Tongchuanshi|220000
Tonghua|510000
Tongliao|260000
Tongling|400000
Tongren|100000
Tongshan|330000
Tongzhou|160000
Tonk|170000
Toowoomba|140000
Topeka|130000
Torbat-e Ḩeydarīyeh|130000
Tordher|150000
Toride|100000
Toronto|2800000
Torrance|140000
Torrejón de Ardoz|120000
Torreón|740000
Toruń|200000
Toshima|300000
Totonicapán|100000
Tottenham|130000
Tottori-shi|190000
Touba|1100000
Toufen|110000
Touggourt|140000
Toulon|170000
Toulouse|510000
Tours|140000
Townsville|200000
Toyama|420000
Toyohashi|380000
Toyokawa|180000
Toyonaka|400000
Toyota|430000
Trabzon|240000
Trento|120000
Tri-Cities|240000
Trier|100000
Trieste|200000
Trincomalee|110000
Trindade|140000
Tripoli|230000
Trois-Rivières|140000
Trondheim|220000
Troparëvo|120000
Trujillo|1100000
Trà Vinh|160000
Trảng Bàng|160000
Tsaritsyno|120000
Tsentralno-Miskyi|120000
Tsentralnyi|180000
Tseung Kwan O|410000
Tshikapa|630000
Tshilenge|120000
Tsing Yi Town|180000
Tsu|270000
Tsuchiura|140000
Tsuen Wan|320000
Tsukuba|240000
Tsuruoka|130000
Tsuyama|100000
Tubarão|110000
Tucson|540000
Tuen Mun|510000
Tuguegarao|170000
Tula|480000
Tulancingo|100000
Tulsa|410000
Tuluá|220000
Tumkūr|310000
Tumxuk|140000
Tunduma|220000
Tung Chung|110000
Tungi|340000
Tungipara|110000
Tunis|690000
Tunja|170000
Turgutlu|100000
Turhal|110000
Turin|850000
Turkistan|230000
Turku|210000
Turmero|340000
Turpan|270000
Tuscaloosa|110000
Tuxtepec|160000
Tuxtla|600000
Tuy Hòa|160000
Tuyên Quang|100000
Tuzla|140000
Tver|420000
Twifu Praso|100000
Tychy|130000
Tyler|100000
Tyoply Stan|120000
Tyre|140000
Tyumen|770000
Táriba|140000
Tân An|220000
Tân Châu|180000
Târgu Mureş|210000
Tây Hồ|170000
Tây Ninh|140000
Tébessa|190000
Tétouan|420000
Türkmenabat|230000
Tājūrā’|100000
Tōkai|110000
Tŏkch’ŏn|240000
Tịnh Biên|140000
Ube|170000
Uberaba|340000
Uberlândia|560000
Ubon Ratchathani|120000
Ubá|100000
Udaipur|450000
Udgīr|100000
Udine|100000
Udon Thani|130000
Udupi|160000
Ueda|160000
Ufa|1100000
Ugep|200000
Uijeongbu-si|480000
Uji|190000
Ujjain|520000
Ukhta|100000
Ulan Bator|840000
Ulan-Ude|360000
Ulanhot|170000
Ulanqab|550000
Ulhasnagar|520000
Ulm|120000
Ulsan|1100000
Ulu Bedok|280000
Uluberiya|240000
Ulyanovsk|630000
Umarkot|140000
Umeå|130000
Umm Qaşr|110000
Umraniye|570000
Umuahia|370000
Umuarama|120000
Unaizah|180000
Ungaran|170000
Universal City|100000
Unnāo|160000
Upata|110000
Uppal Kalan|120000
Upper West Side|230000
Uppsala|180000
Urasoe|120000
Urayasu|170000
Urdaneta|150000
Urganch|140000
Uromi|110000
Ursynów|150000
Uruapan|300000
Uruguaiana|120000
Uruma|130000
Usera|140000
Ussuriysk|160000
Ust-Kamenogorsk|320000
Ust’-Ilimsk|100000
Utrecht|380000
Utsunomiya|520000
Uvira|410000
Uyo|440000
Uzhhorod|120000
Uíge|320000
Uşak|370000
Vacoas|120000
Vadodara|1800000
Valdivia|130000
Valencia|150000
Valenzuela|730000
Valera|240000
Valinhos|130000
Valladolid|300000
Valle de La Pascua|150000
Valledupar|490000
Vallejo|120000
Valparaíso|280000
Valparaíso de Goiás|200000
Valsād|140000
Van|530000
Van Nuys|140000
Vancouver|200000
Vanderbijlpark|250000
Vantaa|250000
Vapi|160000
Varanasi|1200000
Varginha|140000
Varna|320000
Varāmīn|230000
Vasco da Gama|100000
Vasyl'evsky Ostrov|200000
Vaughan|320000
Vedado|110000
Vejalpur|120000
Velikiy Novgorod|220000
Velikiye Luki|100000
Vellore|480000
Venlo|100000
Venustiano Carranza|430000
Veracruz|430000
Vereeniging|470000
Verhunskyi|190000
Verona|260000
Verāval|170000
Veshnyaki|120000
Vespasiano|130000
Viamão|290000
Viana|870000
Vicenza|110000
Victoria|290000
Victoria de Durango|520000
Victorville|120000
Vidisha|160000
Vienna|1700000
Vientiane|840000
Vigo|290000
Vihari|110000
Vijayapura|330000
Vijayawada|1100000
Vila Andrade|170000
Vila Curuca|140000
Vila Flor|260000
Vila Jacui|130000
Vila Maria|110000
Vila Mariana|130000
Vila Matilde|100000
Vila Medeiros|110000
Vila Prudente|110000
Vila Velha|390000
Vilkhivskyi|130000
Villa Canales|160000
Villa Lugano|110000
Villa Mercedes|130000
Villa Nueva|620000
Villahermosa|350000
Villaverde|130000
Villavicencio|320000
Ville-Marie|100000
Villeray–Saint-Michel–Parc-Extension|140000
Villeurbanne|130000
Vilnius|540000
Vinh|790000
Vinnytsya|430000
Viranşehir|150000
Virginia|120000
Virginia Beach|450000
Virār|1200000
Visakhapatnam|1100000
Visalia|130000
Viseu|100000
Vista|100000
Vitebsk|360000
Vitória|310000
Vitória da Conquista|250000
Vitória de Santo Antão|130000
Vizianagaram|230000
Viña del Mar|330000
Việt Trì|420000
Việt Yên|210000
Vladikavkaz|310000
Vladimir|360000
Vladivostok|600000
Vlorë|120000
Volgodonsk|170000
Volgograd|1000000
Vologda|310000
Volta Redonda|280000
Volzhsky|320000
Voronezh|1000000
Votorantim|130000
Vryheid|150000
Vyhurivshchyna-Troyeshchyna|240000
Vykhino-Zhulebino|220000
Várzea Grande|310000
Várzea Paulista|120000
Västerås|130000
Vĩnh Châu|180000
Vĩnh Long|140000
Vĩnh Yên|120000
Vũng Tàu|460000
Waco|130000
Wad Medani|330000
Wafangdian|450000
Wah Cantt|400000
Wakayama|360000
Wakefield|110000
Walsall|170000
Walthamstow|110000
Wan Chai|170000
Wandsbek|410000
Wang Thonglang|110000
Wangsa Maju|220000
Wanning|550000
Wansheng|110000
Wanxian|860000
Wanzhou|1500000
Warangal|700000
Warder|450000
Wardha|110000
Warren|130000
Warri|910000
Warrington|170000
Warsaw|1700000
Warīsān|110000
Washington|690000
Washington Heights|150000
Watampone|150000
Waterbury|110000
Waterloo|100000
Watford|130000
Watthana|170000
Wau|130000
Wayaobu|110000
Wazirabad|150000
Wałbrzych|130000
Weifang|2000000
Weihai|840000
Weinan|1200000
Weldiya|100000
Welkom|430000
Wellington|380000
Wenchang|560000
Wenshan City|450000
Wenzhou|2600000
Weru|140000
West Bromwich|100000
West Covina|110000
West Jerusalem|400000
West Jordan|110000
West Palm Beach|120000
West Raleigh|340000
West Valley City|140000
Westminster|120000
Westonaria|160000
Whalley|100000
Whitby|140000
Wichita|400000
Wichita Falls|100000
Wiesbaden|290000
Wigan|180000
Willemstad|120000
Wilmersdorf|100000
Wilmington|120000
Windhoek|390000
Windsor|230000
Winejok|300000
Winnipeg|750000
Winston-Salem|240000
Winterthur|110000
Woking|100000
Wola|140000
Wolfsburg|120000
Wollongong|280000
Wolverhampton|260000
Wong Tai Sin|430000
Woodlands|250000
Worcester|100000
Worthing|110000
Wrocław|670000
Wuchuan|100000
Wuda|130000
Wugang|130000
Wuhai|220000
Wuhan|10000000
Wuhu|1600000
Wujiaqu|150000
Wuppertal|360000
Wushan|120000
Wuwei|1000000
Wuxi|4400000
Wuxue|220000
Wuyishan|140000
Wuzhishan|110000
Wuzhong|7200000
Wuzhou|760000
Würzburg|130000
Wādī as Sīr|180000
Włocławek|120000
Wŏnju|330000
Wŏnsan|330000
Xai-Xai|150000
Xalapa de Enríquez|420000
Xiamen|4600000
Xiangcheng|120000
Xiangtan|960000
Xiangyang|1300000
Xianning|510000
Xiantao|240000
Xianyang|1000000
Xiaogan|910000
Xiayang|140000
Xiazhen|130000
Xichang|480000
Xico|380000
Xigang|110000
Xilin Hot|120000
Xilinhot|350000
Xincheng|100000
Xindi|180000
Xinghua|110000
Xingning|270000
Xingtai|800000
Xingyi|320000
Xining|1700000
Xinji|150000
Xinqiao|160000
Xintai|220000
Xinxiang|1000000
Xinyang|1200000
Xinyi|300000
Xinyu|840000
Xinyuan|280000
Xinzhai|100000
Xinzhou|540000
Xiulin|120000
Xiuying|290000
Xiva|120000
Xizhi|200000
Xi’an|9600000
Xochimilco|440000
Xuancheng|770000
Xuanhua|370000
Xuchang|1300000
Xuhui|1100000
Xunchang|120000
Xuyong|110000
Xuzhou|1300000
Xuân Lộc|250000
Ya'an|610000
Yachiyo|200000
Yaizu|140000
Yakeshi|120000
Yakutsk|240000
Yamagata|250000
Yamaguchi|190000
Yamato|240000
Yamoussoukro|280000
Yamuna Nagar|220000
Yanbu|200000
Yancheng|1600000
Yangcheng|190000
Yangchun|150000
Yanghang|200000
Yangjiang|1300000
Yangju|180000
Yangon|4500000
Yangpu|1200000
Yangquan|730000
Yangsan|360000
Yangshuo|300000
Yangzhou|1600000
Yanji|330000
Yantai|2200000
Yanzhou|250000
Yan’an|480000
Yao|270000
Yaoundé|1300000
Yaritagua|110000
Yaroslavl|610000
Yasenevo|180000
Yautepec|110000
Yavatmāl|130000
Yawnghwe|190000
Yazd|480000
Yei|260000
Yekaterinburg|1500000
Yelahanka|120000
Yelets|120000
Yenagoa|360000
Yenangyaung|110000
Yeoju|110000
Yeosu|270000
Yerevan|1100000
Yevlakh|130000
Yevpatoriya|110000
Yezhou|100000
Yibin|840000
Yichang|1400000
Yichun|160000
Yidu|110000
Yinchuan|1500000
Yingkou|590000
Yingtan|210000
Yintai|220000
Yishun New Town|230000
Yiwu|1500000
Yixing|1300000
Yizhou|160000
Yogyakarta|380000
Yokkaichi|310000
Yokohama|3800000
Yokosuka|410000
Yola|460000
Yonago|150000
Yongchuan|190000
Yongji|450000
Yongkang|230000
Yongzhou|1000000
Yong’an|140000
Yonkers|200000
Yono|100000
Yopal|170000
York|160000
Yoshkar-Ola|270000
Youkaichi|110000
Yuanlin|120000
Yuci|240000
Yuen Long|200000
Yuen Long Kau Hui|170000
Yuen Long San Hui|200000
Yuepu|140000
Yueyang|990000
Yulin|1100000
Yuncheng|680000
Yunfu|2600000
Yunlong|350000
Yunusobod|350000
Yushu|120000
Yuxi|100000
Yuyao|110000
Yuzhno-Sakhalinsk|200000
Yên Bái|100000
Yên Vinh|110000
Zaanstad|140000
Zabrze|190000
Zacatecas|130000
Zagazig|430000
Zagreb|660000
Zahedan|550000
Zama|130000
Zamboanga|1000000
Zamora de Hidalgo|190000
Zango|200000
Zanjan|360000
Zanzibar|710000
Zaoyang|180000
Zaozhuang|900000
Zapopan|1500000
Zaporizhzhya|710000
Zaragoza|690000
Zaria|980000
Zarichnyi|150000
Zarqa|790000
Zawiya|190000
Zefta|110000
Zelenograd|220000
Zemun|160000
Zenica|160000
Zeytinburnu|280000
Zhabei|840000
Zhalantun|130000
Zhanaozen|100000
Zhangjiagang|1400000
Zhangjiajie|440000
Zhangjiakou|690000
Zhangye|510000
Zhangzhou|590000
Zhanjiang|1400000
Zhaodong|150000
Zhaoqing|1600000
Zhaotong|790000
Zhaoyuan|120000
Zhaozhou|110000
Zheleznodorozhnyy|140000
Zhengding|190000
Zhengzhou|4300000
Zhenjiang|950000
Zhenping|180000
Zhenzhou|180000
Zhezqazghan|100000
Zhicheng|160000
Zhonghe|110000
Zhongshan|3800000
Zhongwei|1200000
Zhongxiang|110000
Zhoucun|120000
Zhoukou|510000
Zhoushan|880000
Zhu Cheng City|1000000
Zhubei|210000
Zhucheng|500000
Zhuhai|2200000
Zhuji|110000
Zhujing|120000
Zhulebino|150000
Zhumadian|720000
Zhuzhou|1100000
Zhytomyr|260000
Zibo|3100000
Zielona Góra|120000
Zigong|1300000
Ziguinchor|210000
Zinder|320000
Zipaquirá|130000
Zitong|210000
Ziyang|910000
Zlatoust|190000
Zliten|200000
Zoetermeer|120000
Zomba|120000
Zonguldak|100000
Zoucheng|280000
Zugló|130000
Zumpango|280000
Zunyi|2000000
Zwolle|130000
Zyablikovo|130000
Zyuzino|120000
Zürich|420000
Zābol|120000
eMbalenhle|140000
Águas Claras|130000
Águas Lindas de Goiás|230000
Álvaro Obregón|730000
Århus|290000
Çanakkale|140000
Çankaya|790000
Çiğli|210000
Çorlu|200000
Çorum|270000
Ébolowa|100000
Ðà Lạt|260000
Ðông Hà|160000
Ñuñoa|260000
Ô Môn|130000
Örebro|160000
Újpest|100000
Ürümqi|3000000
Üsküdar|520000
Ādilābād|120000
Ādīgrat|120000
Ālā'ĕr|130000
Āmol|240000
Ārabī|150000
Āsansol|500000
Āsela|140000
Čačak|120000
Điện Bàn|230000
Đưc Trọng|160000
Đống Đa|370000
Đồng Hới|130000
Đồng Xoài|170000
Đức Phổ|160000
Īlām|140000
Īz̄eh|120000
İnegol|130000
İskenderun|250000
İzmir|2900000
İzmit|200000
Łódź|640000
Ōgaki|160000
Ōita|480000
Ōme|130000
Ōmuta|130000
Ōnojō|100000
Ōsaki|130000
Ōshū|110000
Ōta|220000
Ōtsu|350000
Şabyā|230000
Şabāḩ as Sālim|140000
Şalālah|160000
Şanlıurfa|450000
Şaḩam|140000
Şişli|310000
Ţahţā|130000
Ţalkhā|110000
Ţarţūs|460000
Ţimā|100000
Ţūz Khūrmātū|120000
Ŭllyul|110000
Ḩadā’iq al Qubbah|340000
Ḩalwān|230000
Ḩamāh|460000
Ḩawallī|160000
Ḩayy Khildā|250000
Ṣuwayliḥ|150000
‘Ajlūn|130000
‘Ibrī|160000
"""##
    static let lands = ##"""
Afghanistan|37000000
Aland Islands|27000
Albania|2900000
Algeria|42000000
American Samoa|55000
Andorra|77000
Angola|31000000
Anguilla|13000
Antigua and Barbuda|96000
Argentina|44000000
Armenia|3100000
Aruba|110000
Australia|25000000
Austria|8800000
Azerbaijan|10000000
Bahamas|390000
Bahrain|1600000
Bangladesh|160000000
Barbados|290000
Belarus|9500000
Belgium|11000000
Belize|380000
Benin|11000000
Bermuda|64000
Bhutan|750000
Bolivia|11000000
Bonaire, Saint Eustatius and Saba |18000
Bosnia and Herzegovina|3300000
Botswana|2300000
Brazil|210000000
British Indian Ocean Territory|4000
British Virgin Islands|30000
Brunei|430000
Bulgaria|7000000
Burkina Faso|20000000
Burundi|11000000
Cabo Verde|540000
Cambodia|16000000
Cameroon|25000000
Canada|37000000
Cayman Islands|64000
Central African Republic|4700000
Chad|15000000
Chile|19000000
China|1400000000
Christmas Island|1500
Cocos Islands|630
Colombia|50000000
Comoros|830000
Cook Islands|21000
Costa Rica|5000000
Croatia|3900000
Cuba|11000000
Curacao|160000
Cyprus|1200000
Czechia|11000000
Democratic Republic of the Congo|84000000
Denmark|5800000
Djibouti|960000
Dominica|72000
Dominican Republic|11000000
Ecuador|17000000
Egypt|98000000
El Salvador|6400000
Equatorial Guinea|1300000
Eritrea|6200000
Estonia|1300000
Eswatini|1100000
Ethiopia|110000000
Falkland Islands|2600
Faroe Islands|48000
Fiji|880000
Finland|5500000
France|67000000
French Guiana|200000
French Polynesia|280000
French Southern Territories|140
Gabon|2100000
Gambia|2300000
Georgia|3700000
Germany|83000000
Ghana|30000000
Gibraltar|34000
Greece|11000000
Greenland|56000
Grenada|110000
Guadeloupe|440000
Guam|170000
Guatemala|17000000
Guernsey|65000
Guinea|12000000
Guinea-Bissau|1900000
Guyana|780000
Haiti|11000000
Honduras|9600000
Hong Kong|7400000
Hungary|9800000
Iceland|350000
India|1400000000
Indonesia|270000000
Iran|82000000
Iraq|38000000
Ireland|4900000
Isle of Man|84000
Israel|8900000
Italy|60000000
Ivory Coast|25000000
Jamaica|2900000
Japan|130000000
Jersey|91000
Jordan|10000000
Kazakhstan|18000000
Kenya|51000000
Kiribati|120000
Kosovo|1800000
Kuwait|4100000
Kyrgyzstan|6300000
Laos|7100000
Latvia|1900000
Lebanon|6800000
Lesotho|2100000
Liberia|4800000
Libya|6700000
Liechtenstein|38000
Lithuania|2800000
Luxembourg|610000
Macao|630000
Madagascar|26000000
Malawi|18000000
Malaysia|32000000
Maldives|520000
Mali|19000000
Malta|480000
Marshall Islands|58000
Martinique|430000
Mauritania|4400000
Mauritius|1300000
Mayotte|280000
Mexico|130000000
Micronesia|110000
Moldova|3500000
Monaco|39000
Mongolia|3200000
Montenegro|620000
Montserrat|9300
Morocco|36000000
Mozambique|29000000
Myanmar|54000000
Namibia|2400000
Nauru|13000
Nepal|28000000
Netherlands Antilles|300000
New Caledonia|280000
New Zealand|4900000
Nicaragua|6500000
Niger|22000000
Nigeria|200000000
Niue|2200
Norfolk Island|1800
North Korea|26000000
North Macedonia|2100000
Northern Mariana Islands|57000
Norway|5300000
Oman|4800000
Pakistan|210000000
Palau|18000
Palestinian Territory|4600000
Panama|4200000
Papua New Guinea|8600000
Paraguay|7000000
Peru|32000000
Philippines|110000000
Pitcairn|46
Poland|38000000
Portugal|10000000
Puerto Rico|3200000
Qatar|2800000
Republic of the Congo|5200000
Reunion|780000
Romania|19000000
Russia|140000000
Rwanda|12000000
Saint Barthelemy|8400
Saint Helena|7500
Saint Kitts and Nevis|52000
Saint Lucia|180000
Saint Martin|37000
Saint Pierre and Miquelon|7000
Saint Vincent and the Grenadines|110000
Samoa|200000
San Marino|34000
Sao Tome and Principe|200000
Saudi Arabia|34000000
Senegal|16000000
Serbia|7000000
Serbia and Montenegro|11000000
Seychelles|97000
Sierra Leone|7700000
Singapore|5600000
Sint Maarten|41000
Slovakia|5400000
Slovenia|2100000
Solomon Islands|650000
Somalia|15000000
South Africa|58000000
South Georgia and the South Sandwich Islands|30
South Korea|52000000
South Sudan|8300000
Spain|47000000
Sri Lanka|22000000
Sudan|42000000
Suriname|580000
Svalbard and Jan Mayen|2600
Sweden|10000000
Switzerland|8500000
Syria|17000000
Taiwan|23000000
Tajikistan|9100000
Tanzania|56000000
Thailand|69000000
The Netherlands|17000000
Timor Leste|1300000
Togo|7900000
Tokelau|1500
Tonga|100000
Trinidad and Tobago|1400000
Tunisia|12000000
Turkey|82000000
Turkmenistan|5900000
Turks and Caicos Islands|38000
Tuvalu|12000
U.S. Virgin Islands|110000
Uganda|43000000
Ukraine|40000000
United Arab Emirates|9600000
United Kingdom|66000000
United States|330000000
Uruguay|3400000
Uzbekistan|33000000
Vanuatu|290000
Vatican|920
Venezuela|29000000
Vietnam|96000000
Wallis and Futuna|16000
Western Sahara|270000
Yemen|28000000
Zambia|17000000
Zimbabwe|17000000
"""##
}
